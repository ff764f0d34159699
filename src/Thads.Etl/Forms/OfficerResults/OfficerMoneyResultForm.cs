using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.OfficerResults;

/// <summary>CHV-TIEN: Kết quả thi hành án dân sự tính bằng tiền chia theo cơ quan và chấp hành viên. The title was found; the columns are recalled.</summary>
public sealed class OfficerMoneyResultForm : OfficerResultForm
{
    public OfficerMoneyResultForm()
        : base(
            "CHV-TIEN",
            "Kết quả thi hành án dân sự tính bằng tiền chia theo cơ quan và chấp hành viên",
            "Results of civil judgment enforcement, in money, by officer",
            MeasureUnit.Money
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự tính bằng tiền theo chấp hành viên");
        Loads((row, keys) => FillMoney(row, new OfficerMoneyResultFact { OfficerKey = Officer(row, keys).Key }));
    }
}
