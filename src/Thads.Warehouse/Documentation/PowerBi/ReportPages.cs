namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>The pages that the report opens with. All of their figures are measures, which take the last period in the filter.</summary>
internal static class ReportPages
{
    public const int Width = 1280;
    public const int Height = 720;

    private const string Year = "dim_period[stat_year]";
    private const string Months = "dim_period[months]";
    private const string Office = "dim_office_durable[office_name]";
    private const int Edge = 16;
    private const int CardHeight = 112;
    private const int Below = (2 * Edge) + CardHeight;

    public static IReadOnlyList<(string Name, string Title, IReadOnlyList<ReportVisual> Visuals)> All { get; } =
    [
        ("toan_tinh", "Toàn tỉnh", Province()),
        ("don_vi", "Đơn vị và chỉ tiêu", Offices()),
        ("tien_do", "Tiến độ nộp báo cáo", Timeliness()),
    ];

    private static IReadOnlyList<ReportVisual> Province() =>
        [
            Years("nam_1"),
            .. Cards(
                "toan_tinh",
                [
                    ("Thi hành xong, việc", "Thi hành xong (việc)"),
                    ("Tỷ lệ, việc", "Tỷ lệ thi hành xong (việc)"),
                    ("Vượt tiến độ, điểm %", "Vượt tiến độ, điểm phần trăm (việc)"),
                    ("Thi hành xong, đồng", "Thi hành xong (tiền)"),
                    ("Tỷ lệ, tiền", "Tỷ lệ thi hành xong (tiền)"),
                    ("Vượt tiến độ, điểm %", "Vượt tiến độ, điểm phần trăm (tiền)"),
                ]
            ),
            Chart(
                "ty_le_theo_nam",
                "clusteredColumnChart",
                "Tỷ lệ thi hành xong theo năm",
                Edge,
                Below,
                616,
                272,
                Year,
                "Tỷ lệ thi hành xong (việc)",
                "Tỷ lệ thi hành xong (tiền)"
            ),
            Chart(
                "trong_thang",
                "clusteredColumnChart",
                "Thi hành xong trong từng tháng của năm, việc",
                648,
                Below,
                616,
                272,
                Months,
                "Thi hành xong trong tháng (việc)"
            ),
            Chart(
                "ton",
                "clusteredColumnChart",
                "Chuyển kỳ sau, việc: có điều kiện và chưa có điều kiện",
                Edge,
                Below + 288,
                616,
                272,
                Year,
                "Có điều kiện chuyển kỳ sau (việc)",
                "Chưa có điều kiện thi hành (việc)"
            ),
            Chart(
                "thu",
                "clusteredColumnChart",
                "Đã thu, đồng",
                648,
                Below + 288,
                616,
                272,
                Year,
                "Đã thu cho ngân sách nhà nước",
                "Đã thu cho công dân, tổ chức"
            ),
        ];

    private static IReadOnlyList<ReportVisual> Offices() =>
        [
            Years("nam_2"),
            new(
                "bang_don_vi",
                "tableEx",
                "Từng đơn vị so với chỉ tiêu (chỉ tiêu, chênh lệch: %, điểm %)",
                172,
                Edge,
                1092,
                336
            )
            {
                Data =
                [
                    (
                        "Values",
                        [
                            Office,
                            "[Có điều kiện thi hành (việc)]",
                            "[Thi hành xong (việc)]",
                            "[Tỷ lệ thi hành xong (việc)]",
                            "[Chỉ tiêu (việc)]",
                            "[Vượt chỉ tiêu, điểm phần trăm (việc)]",
                            "[Tỷ lệ thi hành xong (tiền)]",
                            "[Chỉ tiêu (tiền)]",
                            "[Vượt chỉ tiêu, điểm phần trăm (tiền)]",
                        ]
                    ),
                ],
            },
            Chart(
                "vuot_viec",
                "clusteredBarChart",
                "Vượt tiến độ, điểm phần trăm (việc)",
                172,
                368,
                538,
                336,
                Office,
                "Vượt tiến độ, điểm phần trăm (việc)"
            ),
            Chart(
                "vuot_tien",
                "clusteredBarChart",
                "Vượt tiến độ, điểm phần trăm (tiền)",
                726,
                368,
                538,
                336,
                Office,
                "Vượt tiến độ, điểm phần trăm (tiền)"
            ),
        ];

    private static IReadOnlyList<ReportVisual> Timeliness() =>
        [
            Years("nam_3"),
            .. Cards(
                "tien_do",
                [
                    ("Phải nộp", "Báo cáo phải nộp"),
                    ("Đúng hạn", "Báo cáo đúng hạn"),
                    ("Trễ hạn", "Báo cáo trễ hạn"),
                    ("Chưa nộp", "Báo cáo chưa nộp"),
                    ("Tỷ lệ đúng hạn", "Tỷ lệ đúng hạn"),
                ]
            ),
            Chart(
                "nop_theo_don_vi",
                "barChart",
                "Báo cáo của kỳ cuối cùng theo đơn vị",
                Edge,
                Below,
                616,
                560,
                Office,
                "Báo cáo đúng hạn",
                "Báo cáo trễ hạn",
                "Báo cáo chưa nộp"
            ),
            Chart(
                "nop_theo_ky",
                "columnChart",
                "Báo cáo theo số tháng của kỳ",
                648,
                Below,
                616,
                560,
                Months,
                "Báo cáo đúng hạn",
                "Báo cáo trễ hạn",
                "Báo cáo chưa nộp"
            ),
        ];

    private static ReportVisual Years(string name) =>
        new(name, "slicer", "Năm thống kê", Edge, Edge, 140, CardHeight) { Data = [("Values", [Year])] };

    private static IEnumerable<ReportVisual> Cards(string page, IReadOnlyList<(string Title, string Measure)> cards)
    {
        const int First = 172;
        var step = (Width - First) / cards.Count;
        return cards.Select(
            (card, at) =>
                new ReportVisual(
                    $"the_{page}_{at + 1}",
                    "card",
                    card.Title,
                    First + (at * step),
                    Edge,
                    step - Edge,
                    CardHeight
                )
                {
                    Data = [("Values", [$"[{card.Measure}]"])],
                }
        );
    }

    private static ReportVisual Chart(
        string name,
        string type,
        string title,
        int x,
        int y,
        int width,
        int height,
        string category,
        params string[] measures
    ) =>
        new(name, type, title, x, y, width, height)
        {
            Data = [("Category", [category]), ("Y", [.. measures.Select(measure => $"[{measure}]")])],
        };
}
