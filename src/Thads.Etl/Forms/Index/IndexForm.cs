using Thads.Etl.Findings;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Index;

/// <summary>CHI-SO: published indices (PCI and others), sent by the province. The form is ours.</summary>
public sealed class IndexForm : Form<IndexRow>
{
    public IndexForm()
        : base("CHI-SO", SubmittedBy.Province, "Các chỉ số đánh giá về thi hành án dân sự", "Published indices")
    {
        AlsoTitled("Chỉ số thi hành án dân sự", "Chỉ số PCI");
        IsYearly = true;

        Choice(r => r.IndexCode, "Tên chỉ số", CategoryKind.Index)
            .LoadedAs(nameof(IndexFact.IndexKey))
            .AlsoPrinted("Chỉ số")
            .Filled();
        Choice(r => r.Scope, "Phạm vi", CategoryKind.IndexScope).Filled();
        Score(r => r.Score, "Điểm số").AlsoPrinted("Giá trị", "Điểm").Filled();
        Choice(r => r.Unit, "Thang đo", CategoryKind.IndexUnit).AlsoPrinted("Đơn vị đo").Filled();
        KeyedBy(r => r.IndexCode, r => r.Scope);

        Must(
            FindingCodes.DomainScoreOutOfRange,
            [r => r.Score, r => r.Unit],
            (row, _) => row.Score <= 100,
            (_, _) => "0 – 100"
        );
        // Of a hundred judgments nine are enforced quickly, not nine of a thousand.
        Must(
            FindingCodes.CellPercentFraction,
            [r => r.Score, r => r.Unit],
            (row, _) => row.Unit != "percent" || row.Score is 0 or > 1,
            (row, _) => row.Score * 100
        );

        Loads(
            (row, keys) =>
                new IndexFact
                {
                    IndexKey = keys.Of(CategoryKind.Index, row.IndexCode),
                    Scope = row.Scope,
                    Score = (double)row.Score,
                    Unit = row.Unit,
                }
        );
    }
}
