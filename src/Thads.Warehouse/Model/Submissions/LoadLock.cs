using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// A row to be updated before anything of an office and form is loaded: every engine then makes a second loader wait until the first
/// commits. It spans all periods of the office and form, because rules across periods read the neighbours.
/// </summary>
[Table("load_lock", Schema = "etl")]
[PrimaryKey(nameof(OfficeCode), nameof(FormCode))]
[Comment("Row locks that loads are serialised by")]
public sealed class LoadLock
{
    public required string OfficeCode { get; set; }
    public required string FormCode { get; set; }
    public int TimesTaken { get; set; }
}
