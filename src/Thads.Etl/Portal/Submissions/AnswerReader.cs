using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Submissions;

/// <summary>The warnings of a submission, and what their sender said of each.</summary>
public sealed class AnswerReader(IWarehouseProvider provider)
{
    /// <summary>So many are shown; the others are answered together.</summary>
    public const int Shown = 50;

    /// <summary>The warnings with their numbers, by which a form answers them.</summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="without">The numbers of those that are answered with others of their cause.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<(int Ordinal, Finding Finding)>> WarningsAsync(
        int submissionId,
        IReadOnlyList<int> without,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var stored = await context
            .SubmissionFindings.AsNoTracking()
            .Where(finding => finding.SubmissionId == submissionId && finding.Severity == "warning")
            .Where(finding => !without.Contains(finding.Ordinal))
            .OrderBy(finding => finding.Ordinal)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return stored.ConvertAll(finding => (finding.Ordinal, SubmissionReader.ToFinding(finding)));
    }

    /// <summary>The warnings of a submission that was justified, each with its own answer or the one for all.</summary>
    public async Task<IReadOnlyList<(Finding Finding, string Answer, string By)>> JustifiedAsync(
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        if (submission is not { Justification: { } common, JustifiedBy: { } by })
        {
            return [];
        }
        var warnings = await WarningsAsync(submission.SubmissionId, [], cancellationToken);
        await using var context = provider.CreateContext();
        var own = await context
            .SubmissionAnswers.AsNoTracking()
            .Where(answer => answer.SubmissionId == submission.SubmissionId)
            .OrderBy(answer => answer.Ordinal)
            .ToListAsync(cancellationToken);
        return
        [
            .. warnings.Select(warning =>
                own.Find(answer =>
                    answer.Code == warning.Finding.Code
                    && answer.Sheet == warning.Finding.Sheet
                    && answer.Cell == warning.Finding.Cell
                )
                    is { } found
                    ? (warning.Finding, found.Answer, found.AnsweredBy)
                    : (warning.Finding, common, by)
            ),
        ];
    }
}
