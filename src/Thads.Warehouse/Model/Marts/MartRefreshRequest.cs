using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// A partition of the marts that no longer agrees with the facts. Written in the transaction that changed the facts and deleted in the one
/// that replaces the partition, so that a kill between the two leaves the request standing.
/// </summary>
[Table("mart_refresh_request", Schema = "etl")]
[PrimaryKey(nameof(RequestId))]
public sealed class MartRefreshRequest
{
    public int RequestId { get; set; }

    /// <summary>An office's code, or <c>ALL</c> for every office.</summary>
    public required string OfficeCode { get; set; }

    /// <summary>The statistical year, or 0 for every year. The year after is replaced too, since it states a change on this one.</summary>
    public int StatYear { get; set; }

    /// <summary>1 to 12, or 0 for every period of the year.</summary>
    public int Months { get; set; }

    /// <summary>1 inside the refresh's transaction on the requests that it serves, 0 elsewhere. A number, since engines differ on booleans.</summary>
    public int Claim { get; set; }
}
