using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// Grain: one row for a circular × form of which the province says whether every office owes it while the circular is in force. Where
/// nothing is said, <see cref="FormDimension.IsOwed"/> decides.
/// </summary>
[MasterData]
[Table("bridge_regime_form", Schema = "dw")]
[PrimaryKey(nameof(RegimeKey), nameof(FormKey))]
public sealed class RegimeFormBridge
{
    [References<ReportingRegimeDimension>]
    public int RegimeKey { get; set; }

    [References<FormDimension>]
    public int FormKey { get; set; }

    /// <summary>Whether every office owes the form, so that it is missing where it was not sent.</summary>
    public bool IsOwed { get; set; }
}
