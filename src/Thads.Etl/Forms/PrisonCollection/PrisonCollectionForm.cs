using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.PrisonCollection;

/// <summary>TRAI-GIAM: Thu của người đang chấp hành án tại trại giam. The department’s report names it; the form is ours.</summary>
public sealed class PrisonCollectionForm : Form<PrisonCollectionRow>
{
    public PrisonCollectionForm()
        : base(
            "TRAI-GIAM",
            SubmittedBy.Office,
            "Kết quả thu tiền của người phải thi hành án đang chấp hành án tại trại giam",
            "Money collected from debtors in prison"
        )
    {
        AlsoTitled("Thu của người đang chấp hành án tại trại giam", "Thu tiền tại trại giam");
        LabelledBy("Trại giam", "Tên trại giam", "Tên chỉ tiêu");
        RowsAre(CategoryKind.Prison, r => r.Prison);

        Cases(r => r.CaseCount, "Số việc thu được tiền")
            .AlsoPrinted("Số việc")
            .LoadedAs(nameof(PrisonCollectionFact.Cases));
        Money(r => r.Collected, "Số tiền thu được").AlsoPrinted("Số tiền", "Số tiền đã thu");

        NonDecreasing(r => r.CaseCount);
        NonDecreasing(r => r.Collected);
        ConsistentUnit(r => r.Collected);

        Loads(
            (row, keys) =>
                new PrisonCollectionFact
                {
                    PrisonKey = keys.Of(CategoryKind.Prison, row.Prison),
                    Cases = (long)row.CaseCount,
                    Collected = row.Collected,
                }
        );
    }
}
