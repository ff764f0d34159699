using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.AdministrativeEnforcement;

/// <summary>THA-HC: Theo dõi thi hành án hành chính. The title was found; the columns are ours.</summary>
public sealed class AdministrativeEnforcementForm : Form<AdministrativeEnforcementRow>
{
    public AdministrativeEnforcementForm()
        : base(
            "THA-HC",
            SubmittedBy.Office,
            "Kết quả theo dõi thi hành án hành chính",
            "Follow-up of administrative judgments"
        )
    {
        AlsoTitled("Theo dõi thi hành án hành chính");
        IsSingleRow = true;
        HasTotals = false;

        Cases(r => r.CarriedIn, "Số việc năm trước chuyển sang")
            .AlsoPrinted("Năm trước chuyển sang", "Kỳ trước chuyển sang");
        Cases(r => r.NewlyAccepted, "Số việc mới phát sinh").AlsoPrinted("Mới phát sinh", "Mới thụ lý");
        Cases(r => r.CourtOrders, "Có quyết định buộc thi hành án của Tòa án")
            .AlsoPrinted("Quyết định buộc thi hành án");
        Cases(r => r.Completed, "Số việc đã thi hành xong").AlsoPrinted("Đã thi hành xong", "Thi hành xong");
        Cases(r => r.Pending, "Số việc chưa thi hành xong").AlsoPrinted("Chưa thi hành xong", "Còn lại");

        Equal(r => r.Pending, r => r.CarriedIn + r.NewlyAccepted - r.Completed);
        AtMost(r => r.CourtOrders, r => r.CarriedIn + r.NewlyAccepted);
        ConstantThroughYear(r => r.CarriedIn);
        NonDecreasing(r => r.NewlyAccepted);
        NonDecreasing(r => r.Completed);
        CarriesOver(r => r.CarriedIn, r => r.Pending);

        Loads(
            (row, keys) =>
                new AdministrativeEnforcementFact
                {
                    CarriedIn = (long)row.CarriedIn,
                    NewlyAccepted = (long)row.NewlyAccepted,
                    CourtOrders = (long)row.CourtOrders,
                    Completed = (long)row.Completed,
                    Pending = (long)row.Pending,
                }
        );
    }
}
