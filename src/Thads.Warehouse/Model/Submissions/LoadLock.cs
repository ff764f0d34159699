using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// A row to be updated before anything of an office is loaded: every engine then makes a second loader wait until the first commits. It
/// spans all periods and forms of the office, because rules across periods and forms read the neighbours.
/// </summary>
[Table(Table, Schema = "etl")]
[PrimaryKey(nameof(OfficeCode))]
public sealed class LoadLock
{
    public const string Table = "load_lock";

    public required string OfficeCode { get; set; }
    public int TimesTaken { get; set; }
}
