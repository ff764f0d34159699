using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>A key that ASP.NET Core protects cookies with: kept with the data, so that every portal over it reads the same cookies.</summary>
[Table("data_protection_key", Schema = "etl")]
[PrimaryKey(nameof(FriendlyName))]
public sealed class DataProtectionKey
{
    public required string FriendlyName { get; set; }
    public required string Xml { get; set; }
}
