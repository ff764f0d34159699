using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Target;

/// <summary>CHI-TIEU: the year's target rates, which the province sends for itself and each office. The form is ours.</summary>
public sealed class TargetForm : Form<TargetRow>
{
    public TargetForm()
        : base("CHI-TIEU", SubmittedBy.Province, "Chỉ tiêu thi hành án dân sự giao", "Assigned enforcement targets")
    {
        AlsoTitled("Chỉ tiêu giao", "Giao chỉ tiêu thi hành án dân sự");
        LabelledBy("Đơn vị", "Tên đơn vị", "Cơ quan thi hành án");
        RowsAre(CategoryKind.Office, r => r.Office);
        HasTotals = false;
        IsYearly = true;
        IsPlan = true;

        Percent(r => r.CasesTargetRate, "Chỉ tiêu về việc (%)").AlsoPrinted("Tỷ lệ về việc", "Chỉ tiêu việc").Filled();
        Percent(r => r.MoneyTargetRate, "Chỉ tiêu về tiền (%)").AlsoPrinted("Tỷ lệ về tiền", "Chỉ tiêu tiền").Filled();
        Number(r => r.TargetVersion, "Lần giao").AlsoPrinted("Lần").Filled();
        RepeatedBy(r => r.TargetVersion);

        Loads(
            (row, keys) =>
                new TargetFact
                {
                    TargetVersion = (int)row.TargetVersion,
                    CasesTargetRate = (double)row.CasesTargetRate,
                    MoneyTargetRate = (double)row.MoneyTargetRate,
                },
            office: row => row.Office
        );
    }
}
