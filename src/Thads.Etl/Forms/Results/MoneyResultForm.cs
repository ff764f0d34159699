using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Results;

/// <summary>KQ-TIEN: Kết quả thi hành án dân sự tính bằng tiền.</summary>
public sealed class MoneyResultForm : CategoryResultForm
{
    public MoneyResultForm()
        : base(
            "KQ-TIEN",
            "Kết quả thi hành án dân sự tính bằng tiền",
            "Results of civil judgment enforcement, in money",
            MeasureUnit.Money
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự về tiền");
        // What is collected for the state and for others is together what was enforced, as the department's report adds it up.
        States("money.collected", r => r.Completed + r.Terminated);
        Loads(
            (row, keys) =>
                FillMoney(
                    row,
                    new MoneyResultFact
                    {
                        BasisKey = keys.Of(CategoryKind.ExecutionBasis, row.Basis),
                        CaseTypeKey = keys.Of(CategoryKind.CaseType, row.CaseType),
                    }
                )
        );
    }
}
