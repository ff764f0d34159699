using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Coordination;

/// <summary>PHOI-HOP: Công tác phối hợp. The form is ours.</summary>
public sealed class CoordinationForm : Form<CoordinationRow>
{
    public CoordinationForm()
        : base("PHOI-HOP", SubmittedBy.Office, "Văn bản về công tác phối hợp", "Coordination documents")
    {
        AlsoTitled("Công tác phối hợp");
        IsYearly = true;

        Choice(r => r.DocumentKind, "Loại văn bản", CategoryKind.DocumentKind)
            .AlsoPrinted("Hình thức văn bản")
            .Filled();
        Text(r => r.DocumentNumber, "Số, ký hiệu văn bản", maxLength: 50)
            .AlsoPrinted("Số văn bản", "Số, ký hiệu")
            .Filled();
        Date(r => r.DocumentDate, "Ngày ban hành").AlsoPrinted("Ngày văn bản").Filled();
        Text(r => r.Issuer, "Cơ quan ban hành").Filled();
        Text(r => r.PartnerAgency, "Cơ quan phối hợp").AlsoPrinted("Phối hợp với");
        KeyedBy(r => r.DocumentNumber, r => r.Issuer);

        WithinPeriod(r => r.DocumentDate);

        Loads(
            (row, keys) =>
                new CoordinationDocumentFact
                {
                    DocumentKindKey = keys.Of(CategoryKind.DocumentKind, row.DocumentKind),
                    DocumentNumber = row.DocumentNumber,
                    DocumentDateKey = FactKeys.Of(row.DocumentDate),
                    Issuer = row.Issuer,
                    PartnerAgency = row.PartnerAgency,
                }
        );
    }
}
