using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>Which offices a login of the database sees where row-level security is switched on.</summary>
[Table("office_access", Schema = "etl")]
[PrimaryKey(nameof(LoginName), nameof(OfficeCode))]
public sealed class OfficeAccess
{
    /// <summary>PostgreSQL: the login; SQL Server: the name of the user in the database.</summary>
    [MaxLength(128)]
    public required string LoginName { get; set; }

    /// <summary>An office, or <c>ALL</c> for every one.</summary>
    [MaxLength(50)]
    public required string OfficeCode { get; set; }
}
