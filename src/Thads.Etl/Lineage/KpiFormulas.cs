namespace Thads.Etl.Lineage;

/// <summary>The formula of every column of the result marts that comes from workbooks; <c>sql/marts</c> computes the same.</summary>
public static class KpiFormulas
{
    public static IReadOnlyList<KpiFormula> All { get; } =
    [
        .. Of("cases", "KQ-VIEC", "việc"),
        .. Of("money", "KQ-TIEN", "tiền"),
        Sum("collected_state_budget_vnd", "Số đã thu cho ngân sách nhà nước, cộng các khoản của NSNN"),
        Sum("collected_citizens_orgs_vnd", "Số đã thu cho công dân, tổ chức, cộng các khoản của NSNN"),
    ];

    /// <summary>The formula of a column; null for one that does not come from workbooks.</summary>
    public static KpiFormula? Find(string column) =>
        All.FirstOrDefault(formula => string.Equals(formula.Column, column, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<KpiFormula> Of(string prefix, string form, string unit)
    {
        var (completed, enforceable, target) = (
            $"{prefix}_completed",
            $"{prefix}_enforceable",
            $"{prefix}_target_rate"
        );
        var rate = new[]
        {
            new KpiTerm(KpiTermRole.Numerator, completed),
            new KpiTerm(KpiTermRole.Denominator, enforceable),
        };
        var assigned = new KpiTerm(KpiTermRole.Target, target);
        const string Rate = "(Thi hành xong + đình chỉ) / có điều kiện thi hành × 100";
        yield return Sum($"{prefix}_accepted", $"Tổng số thụ lý về {unit}, cộng các dòng của {form}");
        yield return Sum($"{prefix}_to_enforce", $"Tổng số phải thi hành về {unit}, cộng các dòng của {form}");
        yield return Sum(enforceable, $"Có điều kiện thi hành về {unit}, cộng các dòng của {form}");
        yield return Sum(completed, $"Thi hành xong + đình chỉ về {unit}, cộng các dòng của {form}");
        yield return Sum($"{prefix}_backlog", $"Số chuyển kỳ sau về {unit}, cộng các dòng của {form}");
        foreach (
            var (column, words) in new[]
            {
                ("carried_in", "Năm trước chuyển sang"),
                ("newly_accepted", "Mới thụ lý"),
                ("entrusted", "Ủy thác"),
                ("fulfilled", "Thi hành xong (không gồm đình chỉ)"),
                ("terminated", "Đình chỉ"),
                ("not_enforceable", "Chưa có điều kiện thi hành"),
            }
        )
        {
            yield return Sum($"{prefix}_{column}", $"{words} về {unit}, cộng các dòng của {form}") with
            {
                IsByPeriod = true,
            };
        }
        yield return new(
            $"{prefix}_not_enforceable_rate",
            "Chưa có điều kiện thi hành / tổng số phải thi hành × 100",
            [
                new KpiTerm(KpiTermRole.Numerator, $"{prefix}_not_enforceable"),
                new KpiTerm(KpiTermRole.Denominator, $"{prefix}_to_enforce"),
            ],
            (s, _) => Percent(s[0], s[1])
        )
        {
            IsByPeriod = true,
        };
        yield return new($"{prefix}_completion_rate", $"{Rate}, theo {form}", rate, (s, _) => Percent(s[0], s[1]));
        yield return new(
            target,
            $"Chỉ tiêu giao về {unit} (%), lần giao mới nhất của CHI-TIEU",
            [assigned],
            (s, _) => s[0]
        );
        yield return new(
            $"{prefix}_target_gap_pp",
            $"{Rate} − chỉ tiêu giao (điểm phần trăm)",
            [.. rate, assigned],
            (s, _) => Percent(s[0], s[1]) - s[2]
        );
        yield return new(
            $"{prefix}_progress_target",
            "Chỉ tiêu giao × số tháng / 12",
            [assigned],
            (s, months) => s[0] * months / 12
        )
        {
            IsByPeriod = true,
        };
        yield return new(
            $"{prefix}_progress_gap_pp",
            $"{Rate} − chỉ tiêu giao × số tháng / 12 (điểm phần trăm)",
            [.. rate, assigned],
            (s, months) => Percent(s[0], s[1]) - (s[2] * months / 12)
        )
        {
            IsByPeriod = true,
        };
        yield return new(
            $"{prefix}_enforceable_rate",
            "Có điều kiện thi hành / tổng số phải thi hành × 100",
            [
                new KpiTerm(KpiTermRole.Numerator, enforceable),
                new KpiTerm(KpiTermRole.Denominator, $"{prefix}_to_enforce"),
            ],
            (s, _) => Percent(s[0], s[1])
        );
        yield return new(
            $"{prefix}_enforceable_backlog",
            "Có điều kiện thi hành − thi hành xong − đình chỉ",
            [new KpiTerm(KpiTermRole.Sum, enforceable), new KpiTerm(KpiTermRole.Subtrahend, completed)],
            (s, _) => s[0] - s[1]
        );
        yield return new(
            $"{prefix}_completed_change",
            "Thi hành xong và đình chỉ − cùng kỳ năm trước",
            Change(completed),
            (s, _) => s[0] - s[1]
        );
        yield return new(
            $"{prefix}_completed_change_pct",
            "Thi hành xong và đình chỉ so với cùng kỳ năm trước (%)",
            Change(completed),
            (s, _) => Percent(s[0] - s[1], s[1])
        );
        yield return new(
            $"{prefix}_backlog_change_pct",
            "Số chuyển kỳ sau so với cùng kỳ năm trước (%)",
            Change($"{prefix}_backlog"),
            (s, _) => Percent(s[0] - s[1], s[1])
        );
    }

    private static KpiFormula Sum(string column, string words) =>
        new(column, words, [new KpiTerm(KpiTermRole.Sum, column)], (sums, _) => sums[0]);

    private static KpiTerm[] Change(string column) =>
        [new(KpiTermRole.Sum, column), new(KpiTermRole.YearBefore, column, YearsBack: 1)];

    private static double? Percent(double? part, double? whole) => whole == 0 ? null : part / whole * 100;
}
