using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Results;

/// <summary>KQ-VIEC: Kết quả thi hành án dân sự tính bằng việc.</summary>
public sealed class CaseResultForm : CategoryResultForm
{
    public CaseResultForm()
        : base(
            "KQ-VIEC",
            "Kết quả thi hành án dân sự tính bằng việc",
            "Results of civil judgment enforcement, in cases",
            MeasureUnit.Cases
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự về việc");
        Loads(
            (row, keys) =>
                Fill(
                    row,
                    new CaseResultFact
                    {
                        BasisKey = keys.Of(CategoryKind.ExecutionBasis, row.Basis),
                        CaseTypeKey = keys.Of(CategoryKind.CaseType, row.CaseType),
                    }
                )
        );
    }
}
