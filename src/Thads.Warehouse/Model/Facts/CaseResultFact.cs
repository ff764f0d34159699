using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × execution basis × case type. Every measure is in cases (việc).</summary>
[Table("fact_case_result", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(BasisKey), nameof(CaseTypeKey), IsUnique = true)]
public sealed class CaseResultFact : CaseMeasures
{
    [References<ExecutionBasisDimension>]
    public int BasisKey { get; set; }

    [References<CaseTypeDimension>]
    public int CaseTypeKey { get; set; }
}
