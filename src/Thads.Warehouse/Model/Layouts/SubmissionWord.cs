using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Model.Layouts;

/// <summary>
/// Grain: one row for a submission × word that it was read by, or is being read again for. What was accepted is read by the same words
/// again, whatever is said of them later; and of a wrong word it can be told what was loaded by it.
/// </summary>
[Table("submission_word", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(WordId))]
[Index(nameof(WordId))]
public sealed class SubmissionWord
{
    [References<Submission>]
    public int SubmissionId { get; set; }

    [References<WordRecord>]
    public int WordId { get; set; }
}
