using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>The bytes of a workbook exactly as received, kept once however often they are sent.</summary>
[Table("submission_content", Schema = "etl")]
[PrimaryKey(nameof(ContentHash))]
public sealed class SubmissionContent
{
    public required string ContentHash { get; set; }
    public required byte[] Bytes { get; set; }
}
