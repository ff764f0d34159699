using System.ComponentModel.DataAnnotations.Schema;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for a document of coordination.</summary>
[Table("fact_coordination_document", Schema = "dw")]
public sealed class CoordinationDocumentFact : Fact
{
    [References<DocumentKindDimension>]
    public int DocumentKindKey { get; set; }

    /// <summary>Số, ký hiệu.</summary>
    public string DocumentNumber { get; set; } = "";

    [References<DateDimension>]
    public int DocumentDateKey { get; set; }

    /// <summary>Cơ quan ban hành.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Cơ quan phối hợp; empty where there is none.</summary>
    public string PartnerAgency { get; set; } = "";
}
