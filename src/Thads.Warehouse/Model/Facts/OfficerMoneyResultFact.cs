using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × officer. Every measure is in đồng.</summary>
[Table("fact_officer_money_result", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(OfficerKey), IsUnique = true)]
public sealed class OfficerMoneyResultFact : MoneyMeasures
{
    [References<OfficerDimension>]
    public long OfficerKey { get; set; }
}
