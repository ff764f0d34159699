using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>What an accepted submission states about measures that other forms of its office and period state too.</summary>
[Table("submission_statement", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId))]
public sealed class SubmissionStatement
{
    [References<Submission>]
    public int SubmissionId { get; set; }

    /// <summary>JSON: measure → category (empty for none) → cases or đồng. Zeros are left out.</summary>
    public required string Figures { get; set; }
}
