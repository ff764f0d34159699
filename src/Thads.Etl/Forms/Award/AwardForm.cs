using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Award;

/// <summary>THI-DUA: Kết quả thi đua, khen thưởng. The form is ours.</summary>
public sealed class AwardForm : Form<AwardRow>
{
    public AwardForm()
        : base("THI-DUA", SubmittedBy.Office, "Kết quả thi đua, khen thưởng", "Awards")
    {
        AlsoTitled("Thi đua, khen thưởng");
        IsYearly = true;
        HasTotals = false;

        Choice(r => r.Kind, "Hình thức khen thưởng", CategoryKind.AwardKind)
            .LoadedAs(nameof(AwardFact.AwardKindKey))
            .AlsoPrinted("Hình thức", "Danh hiệu, hình thức")
            .Filled();
        Choice(r => r.Level, "Cấp khen thưởng", CategoryKind.AwardLevel).AlsoPrinted("Cấp").Filled();
        Choice(r => r.RecipientKind, "Đối tượng", CategoryKind.RecipientKind)
            .AlsoPrinted("Đối tượng được khen")
            .Filled();
        Text(r => r.DecisionNumber, "Số quyết định khen thưởng", maxLength: 50).AlsoPrinted("Số quyết định").Filled();
        Date(r => r.DecisionDate, "Ngày quyết định khen thưởng").AlsoPrinted("Ngày quyết định").Filled();
        Number(r => r.Awards, "Số lượng").Filled();
        KeyedBy(r => r.Kind, r => r.Level, r => r.RecipientKind, r => r.DecisionNumber);

        WithinPeriod(r => r.DecisionDate);

        Loads(
            (row, keys) =>
                new AwardFact
                {
                    AwardKindKey = keys.Of(CategoryKind.AwardKind, row.Kind),
                    Level = row.Level,
                    RecipientKind = row.RecipientKind,
                    DecisionNumber = row.DecisionNumber,
                    DecisionDateKey = FactKeys.Of(row.DecisionDate),
                    Awards = checked((int)row.Awards),
                }
        );
    }
}
