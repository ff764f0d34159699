using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.OfficerResults;

/// <summary>CHV-VIEC: Kết quả thi hành án dân sự tính bằng việc chia theo cơ quan và chấp hành viên. The title was found; the columns are recalled.</summary>
public sealed class OfficerCaseResultForm : OfficerResultForm
{
    public OfficerCaseResultForm()
        : base(
            "CHV-VIEC",
            "Kết quả thi hành án dân sự tính bằng việc chia theo cơ quan và chấp hành viên",
            "Results of civil judgment enforcement, in cases, by officer",
            MeasureUnit.Cases
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự tính bằng việc theo chấp hành viên");
        Loads((row, keys) => Fill(row, new OfficerCaseResultFact { OfficerKey = Officer(row, keys).Key }));
    }
}
