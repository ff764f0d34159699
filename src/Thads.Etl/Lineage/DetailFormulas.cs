namespace Thads.Etl.Lineage;

/// <summary>The formula of every column of the marts of officers, staff, coordination, awards and indices; <c>sql/marts</c> computes the same.</summary>
public static class DetailFormulas
{
    /// <summary>By mart.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<KpiFormula>> All { get; } =
        new Dictionary<string, IReadOnlyList<KpiFormula>>
        {
            ["kpi_officer_period"] = [.. Officers("cases"), .. Officers("money")],
            ["kpi_staffing_year"] = Staff,
            ["kpi_province_staffing_year"] = Staff,
            ["kpi_coordination_year"] =
            [
                Sum("documents", "Số văn bản, mỗi văn bản đếm một lần, đếm dòng của PHOI-HOP"),
            ],
            ["kpi_award_year"] = [Sum("awards", "Số lượng, cộng các dòng của THI-DUA")],
            ["kpi_index_year"] =
            [
                Sum("score", "Điểm số, lần gửi mới nhất của CHI-SO"),
                new(
                    "change_pp",
                    "Điểm số − điểm số năm trước",
                    [new KpiTerm(KpiTermRole.Sum, "score"), new KpiTerm(KpiTermRole.YearBefore, "score", YearsBack: 1)],
                    (sums, _) => sums[0] - sums[1]
                ),
            ],
        };

    /// <summary>The formula of a column of a mart; null for one that does not come from workbooks.</summary>
    public static KpiFormula? Find(string mart, string column) =>
        All.GetValueOrDefault(mart.ToLowerInvariant())
            ?.FirstOrDefault(formula => string.Equals(formula.Column, column, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<KpiFormula> Staff =>
        [
            Sum("headcount", "Số người, đếm dòng của NHAN-SU"),
            Sum("quota", "Biên chế được giao, ghi một lần ở đầu danh sách NHAN-SU của từng đơn vị"),
            Sum("officers", "Số người có ngạch chấp hành viên, đếm dòng của NHAN-SU"),
            Sum("officers_junior", "Số người có ngạch sơ cấp, đếm dòng của NHAN-SU"),
            Sum("officers_intermediate", "Số người có ngạch trung cấp, đếm dòng của NHAN-SU"),
            Sum("officers_senior", "Số người có ngạch cao cấp, đếm dòng của NHAN-SU"),
            Sum("postgraduate", "Số người có trình độ sau đại học, đếm dòng của NHAN-SU"),
            Sum("bachelor", "Số người có trình độ đại học, đếm dòng của NHAN-SU"),
            Sum("intermediate_degree", "Số người có trình độ trung cấp, đếm dòng của NHAN-SU"),
            Sum("theory_senior", "Số người có lý luận chính trị cao cấp, đếm dòng của NHAN-SU"),
            Sum("theory_intermediate", "Số người có lý luận chính trị trung cấp, đếm dòng của NHAN-SU"),
            new(
                "theory_trained_rate",
                "(Lý luận chính trị cao cấp + trung cấp) / tổng số người × 100",
                [
                    new KpiTerm(KpiTermRole.Numerator, "theory_senior"),
                    new KpiTerm(KpiTermRole.Numerator, "theory_intermediate"),
                    new KpiTerm(KpiTermRole.Denominator, "headcount"),
                ],
                // Nobody of a level is none, and no fact cell.
                (sums, _) => ((sums[0] ?? 0) + (sums[1] ?? 0)) / sums[2] * 100
            ),
        ];

    /// <summary>Those of the marts of results that officers have too.</summary>
    private static IEnumerable<KpiFormula> Officers(string prefix)
    {
        string[] columns =
        [
            "accepted",
            "to_enforce",
            "enforceable",
            "completed",
            "completion_rate",
            "completed_change",
            "completed_change_pct",
            "enforceable_rate",
            "backlog",
            "enforceable_backlog",
        ];
        return columns.Select(column => KpiFormulas.Find($"{prefix}_{column}")!);
    }

    private static KpiFormula Sum(string column, string words) =>
        new(column, words, [new KpiTerm(KpiTermRole.Sum, column)], (sums, _) => sums[0]);
}
