using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.BudgetCollection;

/// <summary>NSNN: Thi hành các khoản thu ngân sách nhà nước. The title was found in the circulars; the columns are ours.</summary>
public sealed class BudgetCollectionForm : Form<BudgetCollectionRow>
{
    public BudgetCollectionForm()
        : base(
            "NSNN",
            SubmittedBy.Office,
            "Kết quả thi hành các khoản thu ngân sách nhà nước",
            "Collection of state budget revenue, and for citizens and organisations"
        )
    {
        AlsoTitled("Thi hành các khoản thu ngân sách nhà nước", "Thi hành án thu cho ngân sách nhà nước");
        LabelledBy("Khoản thu", "Loại khoản thu", "Tên chỉ tiêu", "Nội dung");
        RowsAre(CategoryKind.RevenueKind, r => r.RevenueKind);

        Money(r => r.ToCollect, "Số phải thu").AlsoPrinted("Phải thu", "Tổng số phải thu");
        Money(r => r.Collected, "Số đã thu").AlsoPrinted("Đã thu", "Thu được", "Số tiền đã thu");

        AtMost(r => r.Collected, r => r.ToCollect);
        States("money.collected", r => r.Collected);
        NonDecreasing(r => r.Collected);
        ConsistentUnit(r => r.ToCollect);

        Loads(
            (row, keys) =>
                new BudgetCollectionFact
                {
                    RevenueKindKey = keys.Of(CategoryKind.RevenueKind, row.RevenueKind),
                    ToCollect = row.ToCollect,
                    Collected = row.Collected,
                }
        );
    }
}
