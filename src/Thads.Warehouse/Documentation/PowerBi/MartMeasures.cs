namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>The measures of what the marts state: targets and the way to them, timeliness, staff, indices.</summary>
internal static class MartMeasures
{
    private const string OneOffice = "HASONEVALUE ( dim_office_durable[office_code] )";

    public static IReadOnlyList<DaxMeasure> All { get; } =
    [
        .. Targets("kpi_province_period", "toàn tỉnh", guard: null),
        .. Targets("kpi_office_period", "một đơn vị", OneOffice),
        .. Progress("việc", "cases"),
        .. Progress("tiền", "money"),
        .. Timeliness(),
        .. Staff(),
        .. Indices(),
    ];

    /// <summary>Rates that are assigned: of one row alone, never added up.</summary>
    private static IReadOnlyList<DaxMeasure> Targets(string table, string whose, string? guard)
    {
        var measures = new FactMeasures(table, "Chỉ tiêu");
        foreach (var (unit, prefix) in new[] { ("việc", "cases"), ("tiền", "money") })
        {
            measures
                .Stated(
                    $"Chỉ tiêu của {whose} ({unit})",
                    FactMeasures.Percent,
                    "Tỷ lệ được giao.",
                    Guarded($"MAX ( {table}[{prefix}_target_rate] )")
                )
                .Stated(
                    $"Chỉ tiêu theo tiến độ của {whose} ({unit})",
                    FactMeasures.Percent,
                    "Chỉ tiêu × số tháng / 12.",
                    Guarded($"MAX ( {table}[{prefix}_progress_target] )")
                );
        }
        return measures.All;

        string Guarded(string expression) => guard is null ? expression : $"IF ( {guard}, {expression} )";
    }

    /// <summary>The target of the office that is chosen, or else the province's, and how far the rate is from it.</summary>
    private static IEnumerable<DaxMeasure> Progress(string unit, string prefix)
    {
        var table = $"fact_{(prefix == "cases" ? "case" : "money")}_result";
        var rate = $"[Tỷ lệ thi hành xong ({unit})] * 100";
        yield return Of(
            $"Chỉ tiêu ({unit})",
            FactMeasures.Percent,
            "Của đơn vị được chọn, hoặc của toàn tỉnh.",
            $"IF ( {OneOffice}, [Chỉ tiêu của một đơn vị ({unit})], [Chỉ tiêu của toàn tỉnh ({unit})] )"
        );
        yield return Of(
            $"Chỉ tiêu theo tiến độ ({unit})",
            FactMeasures.Percent,
            "Của đơn vị được chọn, hoặc của toàn tỉnh.",
            $"IF ( {OneOffice}, [Chỉ tiêu theo tiến độ của một đơn vị ({unit})], [Chỉ tiêu theo tiến độ của toàn tỉnh ({unit})] )"
        );
        yield return Gap($"Vượt chỉ tiêu, điểm phần trăm ({unit})", "Tỷ lệ trừ chỉ tiêu.", $"[Chỉ tiêu ({unit})]");
        yield return Gap(
            $"Vượt tiến độ, điểm phần trăm ({unit})",
            "Tỷ lệ trừ chỉ tiêu theo tiến độ.",
            $"[Chỉ tiêu theo tiến độ ({unit})]"
        );

        DaxMeasure Of(string name, string format, string description, string expression) =>
            new(table, name, "Chỉ tiêu", format, description, [expression]);

        DaxMeasure Gap(string name, string description, string target) =>
            Of(
                name,
                FactMeasures.Points,
                $"{description} Trống nếu chưa giao.",
                $"IF ( ISBLANK ( {target} ), BLANK (), IF ( ISBLANK ( {rate} ), BLANK (), {rate} - {target} ) )"
            );
    }

    private static IReadOnlyList<DaxMeasure> Timeliness()
    {
        const string Table = "kpi_submission_timeliness";
        const string Due = "Báo cáo phải nộp";
        const string OnTime = "Báo cáo đúng hạn";
        var measures = new FactMeasures(Table, "Tiến độ nộp").AtLastPeriod(
            Due,
            "Số báo cáo phải nộp.",
            $"COUNTROWS ( {Table} )"
        );
        foreach (
            var (name, status) in new[]
            {
                (OnTime, "on_time"),
                ("Báo cáo trễ hạn", "late"),
                ("Báo cáo chưa nộp", "missing"),
            }
        )
        {
            measures.AtLastPeriod(
                name,
                "Số báo cáo.",
                $"COUNTROWS ( {Table} )",
                $"KEEPFILTERS ( {Table}[status] = \"{status}\" )"
            );
        }
        return measures.Ratio("Tỷ lệ đúng hạn", "Đúng hạn trên phải nộp.", OnTime, Due).All;
    }

    private static IReadOnlyList<DaxMeasure> Staff()
    {
        const string Table = "kpi_staffing_year";
        const string Headcount = "Tổng nhân sự";
        const string Trained = "Được đào tạo lý luận chính trị";
        var measures = new FactMeasures(Table, "Nhân sự")
            .AtLastPeriod(Headcount, "Số người.", $"SUM ( {Table}[headcount] )")
            .AtLastPeriod("Biên chế", "Số người.", $"SUM ( {Table}[quota] )")
            .AtLastPeriod(
                Trained,
                "Số người có trình độ trung cấp, cao cấp.",
                $"SUM ( {Table}[theory_senior] ) + SUM ( {Table}[theory_intermediate] )"
            )
            .Difference("Biên chế còn thiếu", "Biên chế trừ số người hiện có.", "Biên chế", Headcount)
            .Ratio("Tỷ lệ được đào tạo lý luận chính trị", "Trên tổng nhân sự.", Trained, Headcount);
        foreach (
            var (name, column) in new[]
            {
                ("Chấp hành viên", "officers"),
                ("Chấp hành viên sơ cấp", "officers_junior"),
                ("Chấp hành viên trung cấp", "officers_intermediate"),
                ("Chấp hành viên cao cấp", "officers_senior"),
            }
        )
        {
            measures.AtLastPeriod(
                $"Số {char.ToLowerInvariant(name[0])}{name[1..]}",
                "Số người.",
                $"SUM ( {Table}[{column}] )"
            );
        }
        return measures.All;
    }

    private static IReadOnlyList<DaxMeasure> Indices()
    {
        const string Table = "kpi_index_year";
        const string OneIndex = "HASONEVALUE ( dim_index[code] )";
        return new FactMeasures(Table, "Chỉ số")
            .Stated("Điểm chỉ số của tỉnh", FactMeasures.Points, "Của một chỉ số.", Score("score"), Scope("province"))
            .Stated("Điểm chỉ số của cả nước", FactMeasures.Points, "Của một chỉ số.", Score("score"), Scope("country"))
            .Stated(
                "Tăng, giảm chỉ số của tỉnh",
                FactMeasures.Points,
                "So với năm trước.",
                Score("change_pp"),
                Scope("province")
            )
            .Gap(
                "Hơn cả nước",
                FactMeasures.Points,
                "Điểm của tỉnh trừ điểm của cả nước.",
                "[Điểm chỉ số của tỉnh]",
                "[Điểm chỉ số của cả nước]"
            )
            .All;

        static string Score(string column) => $"IF ( {OneIndex}, MAX ( {Table}[{column}] ) )";
        static string Scope(string scope) => $"KEEPFILTERS ( {Table}[scope] = \"{scope}\" )";
    }
}
