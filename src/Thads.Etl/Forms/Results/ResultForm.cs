using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Results;

/// <summary>
/// What the result forms share, by category or by officer: the same columns and identities, once in cases and once in money. The list of
/// forms was found in the circulars; the columns are recalled, and confirmed by the identities of the ministry's published table.
/// </summary>
public abstract class ResultForm<TRow> : Form<TRow>
    where TRow : ResultRow, new()
{
    protected ResultForm(string code, string titleVi, string titleEn, MeasureUnit unit)
        : base(code, SubmittedBy.Office, titleVi, titleEn)
    {
        NameRows();
        Column(r => r.AcceptedTotal, "Tổng số thụ lý", unit).AlsoPrinted("Tổng thụ lý", "Thụ lý/Tổng số");
        Column(r => r.CarriedIn, "Năm trước chuyển sang", unit)
            .Under("Chia ra")
            .AlsoPrinted("Số năm trước chuyển sang", "Số cũ chuyển sang", "Số cũ");
        Column(r => r.NewlyAccepted, "Mới thụ lý", unit)
            .Under("Chia ra")
            .AlsoPrinted("Số mới thụ lý", "Thụ lý mới", "Số mới");
        Column(r => r.Entrusted, "Ủy thác", unit)
            .AlsoPrinted(
                "Ủy thác thi hành án",
                "Ủy thác đi",
                "Ủy thác đi, thu hồi, hủy",
                "Ủy thác đi, thu hồi, hủy quyết định"
            );
        Column(r => r.WithdrawnToProvince, "Cục rút lên thi hành", unit)
            .AlsoPrinted("Cục THADS rút lên thi hành", "Cục rút lên");
        Column(r => r.ToEnforce, "Tổng số phải thi hành", unit)
            .AlsoPrinted("Tổng phải thi hành", "Phải thi hành/Tổng số");
        Column(r => r.Enforceable, "Tổng số có điều kiện", unit)
            .Under("Có điều kiện thi hành")
            .AlsoPrinted(
                "Có điều kiện thi hành",
                "Có điều kiện",
                "Tổng số có điều kiện thi hành",
                "Có điều kiện thi hành/Tổng số"
            );
        Column(r => r.Completed, "Thi hành xong", unit).Under("Có điều kiện thi hành");
        Column(r => r.Terminated, unit == MeasureUnit.Money ? "Đình chỉ, giảm" : "Đình chỉ", unit)
            .Under("Có điều kiện thi hành")
            .AlsoPrinted("Đình chỉ", "Đình chỉ thi hành án", "Đình chỉ và giảm");
        Column(r => r.InProgress, "Đang thi hành", unit).Under("Có điều kiện thi hành");
        Column(r => r.Postponed48c, "Hoãn theo điểm c khoản 1 Điều 48", unit)
            .Under("Có điều kiện thi hành")
            .AlsoPrinted(
                "Hoãn thi hành án theo điểm c khoản 1 Điều 48",
                "Hoãn (điểm c khoản 1 Điều 48)",
                "Hoãn điểm c k1 Đ48"
            );
        Column(r => r.Suspended, "Tạm đình chỉ", unit)
            .Under("Có điều kiện thi hành")
            .AlsoPrinted("Tạm đình chỉ thi hành án");
        Column(r => r.PausedComplaint, "Tạm dừng để giải quyết khiếu nại", unit)
            .Under("Có điều kiện thi hành")
            .AlsoPrinted("Tạm dừng thi hành án để giải quyết khiếu nại", "Tạm dừng GQKN");
        Column(r => r.OtherEnforceable, "Trường hợp khác", unit).Under("Có điều kiện thi hành");
        Column(r => r.NotEnforceable, "Chưa có điều kiện thi hành", unit).AlsoPrinted("Chưa có điều kiện");
        Column(r => r.CarriedOut, "Số chuyển kỳ sau", unit)
            .AlsoPrinted("Chuyển kỳ sau", "Số việc chuyển kỳ sau", "Số tiền chuyển kỳ sau", "Số tồn");
        Percent(r => r.CompletionRate, "Tỷ lệ")
            .AlsoPrinted("Tỷ lệ %", "Tỷ lệ thi hành xong", "Tỷ lệ thi hành xong trong số có điều kiện", "Tỉ lệ")
            .Optional();

        Equal(r => r.AcceptedTotal, r => r.CarriedIn + r.NewlyAccepted);
        Equal(r => r.ToEnforce, r => r.AcceptedTotal - r.Entrusted - r.WithdrawnToProvince);
        Equal(r => r.ToEnforce, r => r.Enforceable + r.NotEnforceable);
        Equal(
            r => r.Enforceable,
            r =>
                r.Completed
                + r.Terminated
                + r.InProgress
                + r.Postponed48c
                + r.Suspended
                + r.PausedComplaint
                + r.OtherEnforceable
        );
        Equal(r => r.CarriedOut, r => r.ToEnforce - r.Completed - r.Terminated);
        RateOf(r => r.CompletionRate, r => r.Completed + r.Terminated, r => r.Enforceable);

        StateColumns(unit == MeasureUnit.Money ? "money" : "cases");

        ConstantThroughYear(r => r.CarriedIn);
        NonDecreasing(r => r.NewlyAccepted);
        NonDecreasing(r => r.Completed + r.Terminated);
        CarriesOver(r => r.CarriedIn, r => r.CarriedOut);
        if (unit == MeasureUnit.Money)
        {
            ConsistentUnit(r => r.ToEnforce);
        }
    }

    /// <summary>Declares what the rows are: the columns that name them come first.</summary>
    protected abstract void NameRows();

    protected static TFact Fill<TFact>(TRow row, TFact fact)
        where TFact : CaseMeasures
    {
        fact.AcceptedTotal = (long)row.AcceptedTotal;
        fact.CarriedIn = (long)row.CarriedIn;
        fact.NewlyAccepted = (long)row.NewlyAccepted;
        fact.Entrusted = (long)row.Entrusted;
        fact.WithdrawnToProvince = (long)row.WithdrawnToProvince;
        fact.ToEnforce = (long)row.ToEnforce;
        fact.Enforceable = (long)row.Enforceable;
        fact.Completed = (long)row.Completed;
        fact.Terminated = (long)row.Terminated;
        fact.InProgress = (long)row.InProgress;
        fact.Postponed48c = (long)row.Postponed48c;
        fact.Suspended = (long)row.Suspended;
        fact.PausedComplaint = (long)row.PausedComplaint;
        fact.OtherEnforceable = (long)row.OtherEnforceable;
        fact.NotEnforceable = (long)row.NotEnforceable;
        fact.CarriedOut = (long)row.CarriedOut;
        return fact;
    }

    protected static TFact FillMoney<TFact>(TRow row, TFact fact)
        where TFact : MoneyMeasures
    {
        fact.AcceptedTotal = row.AcceptedTotal;
        fact.CarriedIn = row.CarriedIn;
        fact.NewlyAccepted = row.NewlyAccepted;
        fact.Entrusted = row.Entrusted;
        fact.WithdrawnToProvince = row.WithdrawnToProvince;
        fact.ToEnforce = row.ToEnforce;
        fact.Enforceable = row.Enforceable;
        fact.Completed = row.Completed;
        fact.Terminated = row.Terminated;
        fact.InProgress = row.InProgress;
        fact.Postponed48c = row.Postponed48c;
        fact.Suspended = row.Suspended;
        fact.PausedComplaint = row.PausedComplaint;
        fact.OtherEnforceable = row.OtherEnforceable;
        fact.NotEnforceable = row.NotEnforceable;
        fact.CarriedOut = row.CarriedOut;
        return fact;
    }
}
