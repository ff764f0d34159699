namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>The measures of the semantic model, as <c>KPI.md</c> defines the KPIs: completed includes terminated.</summary>
internal static class MeasureCatalog
{
    public static IReadOnlyList<DaxMeasure> All { get; } =
    [
        .. Results("fact_case_result", "Việc", "việc"),
        .. Results("fact_money_result", "Tiền", "tiền"),
        .. Results("fact_officer_case_result", "Chấp hành viên", "việc, theo chấp hành viên"),
        .. Results("fact_officer_money_result", "Chấp hành viên", "tiền, theo chấp hành viên"),
        .. Collections(),
        .. Register(),
        .. Others(),
        .. MartMeasures.All,
    ];

    private static IReadOnlyList<DaxMeasure> Results(string table, string folder, string unit)
    {
        var completed = $"Thi hành xong ({unit})";
        var enforceable = $"Có điều kiện thi hành ({unit})";
        var toEnforce = $"Phải thi hành ({unit})";
        return new FactMeasures(table, folder)
            .AtLastPeriod($"Thụ lý ({unit})", "Tổng số thụ lý.", Sum(table, "accepted_total"))
            .AtLastPeriod(toEnforce, "Tổng số phải thi hành.", Sum(table, "to_enforce"))
            .AtLastPeriod(enforceable, "Số có điều kiện thi hành.", Sum(table, "enforceable"))
            .AtLastPeriod(completed, "Thi hành xong, gồm cả đình chỉ.", Completed(table))
            .AtLastPeriod(
                $"Chưa có điều kiện thi hành ({unit})",
                "Số chưa có điều kiện thi hành.",
                Sum(table, "not_enforceable")
            )
            .AtLastPeriod($"Chuyển kỳ sau ({unit})", "Số chuyển kỳ sau.", Sum(table, "carried_out"))
            .Difference(
                $"Có điều kiện chuyển kỳ sau ({unit})",
                "Số có điều kiện thi hành nhưng chưa thi hành xong.",
                enforceable,
                completed
            )
            .Ratio(
                $"Tỷ lệ thi hành xong ({unit})",
                "Thi hành xong trên số có điều kiện thi hành, tính từ tổng số.",
                completed,
                enforceable
            )
            .Ratio(
                $"Tỷ lệ có điều kiện thi hành ({unit})",
                "Có điều kiện thi hành trên tổng số phải thi hành.",
                enforceable,
                toEnforce
            )
            .OverYears($"Thi hành xong cộng các năm ({unit})", completed)
            .YearBefore(
                $"Thi hành xong cùng kỳ năm trước ({unit})",
                "Thi hành xong, gồm cả đình chỉ.",
                Completed(table)
            )
            .YearBefore(
                $"Có điều kiện cùng kỳ năm trước ({unit})",
                "Số có điều kiện thi hành.",
                Sum(table, "enforceable")
            )
            .Gap(
                $"Tăng, giảm thi hành xong ({unit})",
                FactMeasures.Whole,
                "So với cùng kỳ năm trước.",
                $"[{completed}]",
                $"[Thi hành xong cùng kỳ năm trước ({unit})]"
            )
            .Ratio(
                $"Tăng, giảm thi hành xong tương đối ({unit})",
                "So với cùng kỳ năm trước, phần trăm của số năm trước.",
                $"Tăng, giảm thi hành xong ({unit})",
                $"Thi hành xong cùng kỳ năm trước ({unit})"
            )
            .Ratio(
                $"Tỷ lệ thi hành xong cùng kỳ năm trước ({unit})",
                "Tính từ tổng số của năm trước.",
                $"Thi hành xong cùng kỳ năm trước ({unit})",
                $"Có điều kiện cùng kỳ năm trước ({unit})"
            )
            .Gap(
                $"Tăng, giảm tỷ lệ, điểm phần trăm ({unit})",
                FactMeasures.Points,
                "So với cùng kỳ năm trước, điểm phần trăm.",
                $"[Tỷ lệ thi hành xong ({unit})] * 100",
                $"[Tỷ lệ thi hành xong cùng kỳ năm trước ({unit})] * 100"
            )
            .InMonth($"Thi hành xong trong tháng ({unit})", "Thi hành xong, gồm cả đình chỉ.", Completed(table))
            .InMonth($"Mới thụ lý trong tháng ({unit})", "Mới thụ lý.", Sum(table, "newly_accepted"))
            .All;
    }

    private static IReadOnlyList<DaxMeasure> Collections()
    {
        const string Table = "fact_budget_collection";
        const string Collected = "Đã thu";
        const string ToCollect = "Phải thu";
        const string StateBudget = "Đã thu cho ngân sách nhà nước";
        const string CitizensOrgs = "Đã thu cho công dân, tổ chức";
        return new FactMeasures(Table, "Thu")
            .AtLastPeriod(ToCollect, "Số phải thu, đồng.", Sum(Table, "to_collect"))
            .AtLastPeriod(Collected, "Số đã thu, đồng.", Sum(Table, "collected"))
            .AtLastPeriod(
                StateBudget,
                "Số đã thu cho ngân sách nhà nước, đồng.",
                Sum(Table, "collected"),
                "KEEPFILTERS ( dim_revenue_kind[beneficiary] = \"state_budget\" )"
            )
            .AtLastPeriod(
                CitizensOrgs,
                "Số đã thu cho công dân, tổ chức, đồng.",
                Sum(Table, "collected"),
                "KEEPFILTERS ( dim_revenue_kind[beneficiary] = \"citizens_orgs\" )"
            )
            .Ratio("Tỷ lệ thu", "Đã thu trên phải thu.", Collected, ToCollect)
            .OverYears("Đã thu cộng các năm", Collected)
            .OverYears("Đã thu cho ngân sách nhà nước cộng các năm", StateBudget)
            .OverYears("Đã thu cho công dân, tổ chức cộng các năm", CitizensOrgs)
            .All;
    }

    private static IReadOnlyList<DaxMeasure> Register()
    {
        const string Table = "fact_enforcement_case";
        return new FactMeasures(Table, "Sổ thụ lý")
            .AtLastPeriod("Số việc trong sổ", "Số việc trong sổ thụ lý.", $"COUNTROWS ( {Table} )")
            .AtLastPeriod("Số tiền phải thi hành trong sổ", "Đồng.", Sum(Table, "amount_to_enforce"))
            .AtLastPeriod("Số tiền đã thi hành trong sổ", "Đồng.", Sum(Table, "amount_completed"))
            .AtLastPeriod(
                "Số việc ra quyết định chậm",
                "Số việc ra quyết định chậm.",
                $"COUNTROWS ( {Table} )",
                $"KEEPFILTERS ( {Table}[is_issued_late] = TRUE () )"
            )
            .ByDate("Số việc theo ngày quyết định", "Số việc theo ngày quyết định thi hành án.", "decision_date_key")
            .ByDate("Số việc theo ngày thụ lý", "Số việc theo ngày thụ lý.", "accepted_date_key")
            .ByDate("Số việc theo ngày của trạng thái", "Số việc theo ngày của trạng thái.", "status_date_key")
            .All;
    }

    private static IEnumerable<DaxMeasure> Others() =>
        [
            .. new FactMeasures("fact_complaint", "Khiếu nại, tố cáo")
                .AtLastPeriod(
                    "Đơn phải giải quyết",
                    "Kỳ trước chuyển sang và thụ lý.",
                    $"{Sum("fact_complaint", "carried_in")} + {Sum("fact_complaint", "accepted")}"
                )
                .AtLastPeriod("Đơn đã giải quyết", "Số đã giải quyết.", Sum("fact_complaint", "resolved"))
                .Ratio(
                    "Tỷ lệ giải quyết đơn",
                    "Đã giải quyết trên phải giải quyết.",
                    "Đơn đã giải quyết",
                    "Đơn phải giải quyết"
                )
                .All,
            .. new FactMeasures("fact_administrative_enforcement", "Khác")
                .AtLastPeriod(
                    "Án hành chính đã thi hành xong",
                    "Số việc thi hành án hành chính đã xong.",
                    Sum("fact_administrative_enforcement", "completed")
                )
                .All,
            .. new FactMeasures("fact_exemption", "Khác")
                .AtLastPeriod("Số tiền được miễn, giảm", "Đồng.", Sum("fact_exemption", "granted_money"))
                .All,
            .. new FactMeasures("fact_prison_collection", "Thu")
                .AtLastPeriod("Thu tại trại giam", "Đồng.", Sum("fact_prison_collection", "collected"))
                .All,
            .. new FactMeasures("fact_staffing", "Khác")
                .AtLastPeriod("Số công chức, người lao động", "Số người.", "COUNTROWS ( fact_staffing )")
                .AtLastPeriod(
                    "Biên chế được giao",
                    "Số người; biên chế của một đơn vị chỉ tính một lần.",
                    "SUMX ( VALUES ( fact_staffing[office_key] ), CALCULATE ( MAX ( fact_staffing[office_quota] ) ) )"
                )
                .All,
            .. new FactMeasures("fact_award", "Khác")
                .AtLastPeriod("Số khen thưởng", "Số lượng.", Sum("fact_award", "awards"))
                .OverYears("Số khen thưởng cộng các năm", "Số khen thưởng")
                .All,
            .. new FactMeasures("fact_coordination_document", "Khác")
                .AtLastPeriod(
                    "Số văn bản phối hợp",
                    "Số văn bản; một văn bản do nhiều đơn vị báo cáo chỉ tính một lần.",
                    "COUNTROWS ( SUMMARIZE ( fact_coordination_document, fact_coordination_document[document_number], fact_coordination_document[issuer] ) )"
                )
                .OverYears("Số văn bản phối hợp cộng các năm", "Số văn bản phối hợp")
                .All,
        ];

    private static string Completed(string table) => $"{Sum(table, "completed")} + {Sum(table, "terminated")}";

    private static string Sum(string table, string column) => $"SUM ( {table}[{column}] )";
}
