using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a period of the province.</summary>
[Table("kpi_province_period", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months))]
public sealed class KpiProvincePeriod : KpiProvincePeriodRow;
