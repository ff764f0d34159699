using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// The schema under which facts and marts were last built whole: one row. After a migration it is behind, and everything that follows
/// from the submissions is built anew, since a migration may have added tables and columns that only a rebuild can fill.
/// </summary>
[Table("build_stamp", Schema = "etl")]
[PrimaryKey(nameof(StampId))]
public sealed class BuildStamp
{
    public const int TheOne = 1;

    public int StampId { get; set; } = TheOne;

    /// <summary>The newest migration that was applied then.</summary>
    public required string Migration { get; set; }
    public DateTime BuiltAt { get; set; }

    /// <summary>The build of the program whose reading of the workbooks was last compared with what was accepted; empty for none.</summary>
    public string Reader { get; set; } = "";
}
