using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × officer. Every measure is in cases (việc).</summary>
[Table("fact_officer_case_result", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(OfficerKey), IsUnique = true)]
public sealed class OfficerCaseResultFact : CaseMeasures
{
    [References<OfficerDimension>]
    public long OfficerKey { get; set; }
}
