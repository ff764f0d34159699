using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Forms.Results;

/// <summary>Results by basis and case type.</summary>
public abstract class CategoryResultForm(string code, string titleVi, string titleEn, MeasureUnit unit)
    : ResultForm<CategoryResultRow>(code, titleVi, titleEn, unit)
{
    protected override void NameRows()
    {
        LabelledBy("Tên chỉ tiêu", "Chỉ tiêu", "Loại việc", "Loại án", "Nội dung");
        RowsAre(CategoryKind.ExecutionBasis, r => r.Basis);
        RowsAre(CategoryKind.CaseType, r => r.CaseType);
        StatesBy(r => $"{r.Basis}/{r.CaseType}");
    }
}
