namespace Thads.Etl.Forms.CaseRegister;

/// <summary>
/// SO-THU-LY in the layout of a monitoring register that was found in use: a decision a cell, with number, date, reason and money as free
/// text. The names and addresses of the parties are read past.
/// </summary>
public sealed class CompositeRegister : ConvertedLayout<CompositeRow, CaseRegisterRow>
{
    /// <summary>As long as a cell can be: to say that one is too long would quote it.</summary>
    private const int LongestCell = int.MaxValue;

    internal CompositeRegister(CaseRegisterForm register)
        : base(register)
    {
        AlsoTitled([.. register.TitleAliases, "Sổ theo dõi thi hành án dân sự"]);
        StatesUnitInCells = true;
        NamesPeople = true;

        Date(r => r.AcceptedDate, "Ngày TL").AlsoPrinted("Ngày thụ lý").Filled();
        Text(r => r.Judgment, "Bản án, Quyết định", LongestCell);
        Text(r => r.EntrustedOut, "QĐ Ủy thác đi", LongestCell).Optional();
        Text(r => r.Decision, "QĐ thi hành án dân sự", LongestCell).AlsoPrinted("QĐ thi hành án", "QĐ THA").Filled();
        Text(r => r.Content, "Nội dung thi hành", LongestCell).Optional();
        Text(r => r.NotEnforceable, "QĐ về việc chưa có điều kiện thi hành án dân sự", LongestCell)
            .AlsoPrinted("QĐ chưa có điều kiện thi hành án", "QĐ về việc chưa có điều kiện thi hành án");
        Text(r => r.Withdrawn, "QĐ rút Quyết định THA", LongestCell)
            .AlsoPrinted("QĐ rút quyết định thi hành án")
            .Optional();
        Text(r => r.Postponed, "QĐ hoãn thi hành án dân sự", LongestCell)
            .AlsoPrinted("QĐ hoãn thi hành án dân sự/Số; Ngày, tháng, năm; Lý do; Số tiền");
        Text(r => r.ResumedAfterPostponement, "QĐ tiếp tục THA sau hoãn", LongestCell)
            .AlsoPrinted("QĐ hoãn thi hành án dân sự/QĐ tiếp tục THA")
            .Optional();
        Text(r => r.Suspended, "QĐ tạm đình chỉ thi hành án dân sự", LongestCell)
            .AlsoPrinted("QĐ tạm đình chỉ thi hành án dân sự/Số; Ngày, tháng, năm; Lý do; Số tiền");
        Text(r => r.ResumedAfterSuspension, "QĐ tiếp tục THA sau tạm đình chỉ", LongestCell)
            .AlsoPrinted("QĐ tạm đình chỉ thi hành án dân sự/QĐ tiếp tục THA")
            .Optional();
        Text(r => r.Terminated, "QĐ đình chỉ thi hành án dân sự", LongestCell).AlsoPrinted("QĐ đình chỉ thi hành án");
        Text(r => r.Completed, "Đã thi hành xong", LongestCell);
        Money(r => r.AmountToEnforce, "Số tiền phải thi hành").Optional();
        Money(r => r.AmountCompleted, "Số tiền đã thi hành").Optional();
        // Columns with names of people, and columns that are not part of the form: not read.
        ReadsPast(
            "Người phải thi hành",
            "Người được thi hành",
            "Người phải thi hành án",
            "Người được thi hành án",
            "QĐ Ủy thác đến",
            "Ghi chú"
        );
    }

    internal override IReadOnlyDictionary<string, string> SourceColumns { get; } =
        new Dictionary<string, string>
        {
            ["decision_number"] = "decision",
            ["decision_date"] = "decision",
            ["accepted_date"] = "accepted_date",
            ["amount_to_enforce"] = "decision",
            ["amount_completed"] = "completed",
            ["status"] = "decision",
            ["status_date"] = "decision",
        };

    internal override IReadOnlyList<CaseRegisterRow> Convert(IReadOnlyList<CompositeRow> rows, IFormSheet sheet) =>
        new CompositeConverter(this, sheet).Convert(rows);
}
