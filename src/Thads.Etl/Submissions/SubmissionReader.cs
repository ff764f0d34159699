using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Submissions;

/// <summary>Submissions, their findings and histories, as far as they are there for whoever asks.</summary>
public sealed class SubmissionReader(IWarehouseProvider provider, AuditTrail audit)
{
    /// <summary>How many findings are looked through for groups; what comes after them is told one by one.</summary>
    private const int MostGrouped = 5_000;

    /// <summary>Newest first.</summary>
    public async Task<Page<Submission>> ListAsync(
        Viewer viewer,
        SubmissionFilter filter,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var wanted = filter.Apply(viewer.Visible(context.Submissions.AsNoTracking()));
        var total = await wanted.CountAsync(cancellationToken);
        var items = await filter.Sort(wanted).Skip(offset).Take(limit).ToListAsync(cancellationToken);
        return new Page<Submission>(items, total, offset);
    }

    /// <returns>Null when it is not there for the viewer.</returns>
    public async Task<Submission?> FindAsync(Viewer viewer, int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await viewer
            .Visible(context.Submissions.AsNoTracking())
            .SingleOrDefaultAsync(s => s.SubmissionId == submissionId, cancellationToken);
    }

    /// <summary>The submissions of the same office, form and period, newest first: this one is among them.</summary>
    public async Task<IReadOnlyList<Submission>> VersionsAsync(Submission of, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var same = context.Submissions.AsNoTracking();
        same = of is { FormCode: not null, OfficeCode: not null, StatYear: not null }
            ? same.Where(s =>
                s.FormCode == of.FormCode
                && s.OfficeCode == of.OfficeCode
                && s.StatYear == of.StatYear
                && s.Months == of.Months
            )
            : same.Where(s => s.SubmissionId == of.SubmissionId);
        return await same.OrderByDescending(s => s.SubmissionId).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SubmissionStatusChange>> HistoryAsync(
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionStatusChanges.AsNoTracking()
            .Where(change => change.SubmissionId == submissionId)
            .OrderBy(change => change.Ordinal)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the province said of it, oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionReview>> ReviewsAsync(
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionReviews.AsNoTracking()
            .Where(review => review.SubmissionId == submissionId)
            .OrderBy(review => review.Ordinal)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How often each code was found: errors first, then by how often.</summary>
    public async Task<IReadOnlyList<FindingCount>> CountAsync(int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var counts = await context
            .SubmissionFindings.Where(f => f.SubmissionId == submissionId)
            .GroupBy(f => new { f.Code, f.Severity })
            .Select(group => new FindingCount(group.Key.Code, group.Key.Severity, group.Sum(f => f.CellCount)))
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .OrderByDescending(count => Enum.Parse<Severity>(count.Severity, ignoreCase: true))
                .ThenByDescending(count => count.Count)
                .ThenBy(count => count.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Findings in the order in which they stand in the workbook, as far as they are there for the viewer: what stands in its cells is for
    /// whoever may have the workbook. That they were read is written to the audit trail.
    /// </summary>
    /// <param name="viewer">Who asks, and sees the submission.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="severity">Only those; null for all.</param>
    /// <param name="code">Only those; null for all.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many to give.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="ordinals">Only those, counted from 1; null for all.</param>
    /// <param name="isWithout">Whether <paramref name="ordinals"/> are left out instead of being the only ones.</param>
    public async Task<Page<Finding>> FindingsAsync(
        Viewer viewer,
        Submission submission,
        Severity? severity,
        string? code,
        int offset,
        int limit,
        CancellationToken cancellationToken,
        IReadOnlyCollection<int>? ordinals = null,
        bool isWithout = false
    )
    {
        await using var context = provider.CreateContext();
        var wanted = context.SubmissionFindings.AsNoTracking().Where(f => f.SubmissionId == submission.SubmissionId);
        if (ordinals is not null)
        {
            wanted = wanted.Where(f => ordinals.Contains(f.Ordinal) != isWithout);
        }
        if (severity is not null)
        {
            var name = severity.Value.ToString().ToLowerInvariant();
            wanted = wanted.Where(f => f.Severity == name);
        }
        if (code is { Length: > 0 })
        {
            wanted = wanted.Where(f => f.Code == code);
        }
        var total = await wanted.CountAsync(cancellationToken);
        var stored = await wanted.OrderBy(f => f.Ordinal).Skip(offset).Take(limit).ToListAsync(cancellationToken);
        if (stored.Count > 0)
        {
            await NoteAsync(viewer, submission, cancellationToken);
        }
        return new Page<Finding>(
            stored.ConvertAll(finding =>
                viewer.MayDownload ? ToFinding(finding) : ToFinding(finding).WithoutCellText()
            ),
            total,
            offset
        );
    }

    /// <summary>Which cells are probably wrong, as far as the viewer may know what stands in them; those that explain most first.</summary>
    /// <returns>Each with the number of findings that would be gone, cell by cell.</returns>
    public async Task<IReadOnlyList<(Cause Cause, int Findings)>> CausesAsync(
        Viewer viewer,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var causes = await AllCausesAsync(submission.SubmissionId, cancellationToken);
        if (causes.Count == 0)
        {
            return [];
        }
        await using var context = provider.CreateContext();
        var cells = await context
            .SubmissionFindings.Where(f => f.SubmissionId == submission.SubmissionId)
            .ToDictionaryAsync(f => f.Ordinal - 1, f => f.CellCount, cancellationToken);
        return
        [
            .. causes.Select(cause =>
                (
                    viewer.MayDownload ? cause : cause.WithoutCellText(),
                    cause.Explains.Sum(index => cells.GetValueOrDefault(index))
                )
            ),
        ];
    }

    /// <summary>The groups of findings, each with its findings, as far as they are there for the viewer.</summary>
    /// <param name="viewer">Who asks, and sees the submission.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="severity">Only of findings so severe; null for all.</param>
    /// <param name="without">Findings that are told elsewhere, from 0.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<(FindingGroup Group, IReadOnlyList<Finding> Findings)>> GroupsAsync(
        Viewer viewer,
        Submission submission,
        Severity? severity,
        IReadOnlyCollection<int> without,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var stored = await context
            .SubmissionFindings.AsNoTracking()
            .Where(f => f.SubmissionId == submission.SubmissionId && FindingGroups.Codes.Contains(f.Code))
            .OrderBy(f => f.Ordinal)
            .Take(MostGrouped)
            .ToListAsync(cancellationToken);
        var findings = stored
            .Where(f => !without.Contains(f.Ordinal - 1))
            .ToDictionary(f => f.Ordinal - 1, f => viewer.MayDownload ? ToFinding(f) : ToFinding(f).WithoutCellText());
        var groups = FindingGroups.Of(
            findings
                .Where(finding => severity is null || finding.Value.Severity == severity)
                .Select(finding => (finding.Key, finding.Value))
        );
        if (groups.Count > 0)
        {
            await NoteAsync(viewer, submission, cancellationToken);
        }
        return
        [
            .. groups.Select(group =>
                (group, (IReadOnlyList<Finding>)[.. group.Findings.Select(index => findings[index])])
            ),
        ];
    }

    /// <summary>Writes to the audit trail that findings were read.</summary>
    private Task NoteAsync(Viewer viewer, Submission submission, CancellationToken cancellationToken) =>
        audit.AppendAsync(
            viewer.Actor,
            new AuditEntry(
                AuditActions.FindingsRead,
                $"submission:{submission.SubmissionId}",
                submission.OfficeCode ?? submission.SenderOfficeCode
            ),
            cancellationToken
        );

    /// <summary>Every cause whole, for the workbook that they are written into.</summary>
    internal async Task<IReadOnlyList<Cause>> AllCausesAsync(int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await StoredCauses.ReadAsync(context, submissionId, cancellationToken);
    }

    /// <summary>Every finding whole, for the workbook that they are written into.</summary>
    internal async Task<IReadOnlyList<Finding>> AllFindingsAsync(int submissionId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var stored = await context
            .SubmissionFindings.AsNoTracking()
            .Where(f => f.SubmissionId == submissionId)
            .OrderBy(f => f.Ordinal)
            .ToListAsync(cancellationToken);
        return stored.ConvertAll(ToFinding);
    }

    internal static Finding ToFinding(SubmissionFinding stored) =>
        new(
            stored.Code,
            Enum.Parse<Severity>(stored.Severity, ignoreCase: true),
            stored.Sheet,
            stored.Cell,
            stored.Found,
            stored.Expected,
            JsonSerializer.Deserialize<Dictionary<string, string>>(stored.Arguments)!,
            stored.CellCount
        );
}
