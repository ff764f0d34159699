using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>A view that the product has made, and from which text: an ordinary start finds it there and changes nothing.</summary>
[Table("schema_object", Schema = "etl")]
[PrimaryKey(nameof(ObjectName))]
public sealed class SchemaObject
{
    /// <summary>The name with its schema, as the file under <c>sql/views</c> says it.</summary>
    public required string ObjectName { get; set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }
}
