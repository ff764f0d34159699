using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Layouts;

/// <summary>
/// Teaches layouts. Whatever was refused and follows one that is taught is read again from its stored bytes, and judged as if it had just
/// been sent.
/// </summary>
public sealed class LayoutTeacher(
    IWarehouseProvider provider,
    LayoutRegister register,
    FormCatalog forms,
    WorkbookPipeline pipeline,
    WorkbookReader reader,
    FindingCatalog catalog,
    SubmissionIntake intake
)
{
    /// <summary>So many refused submissions are looked through, newest first; what was refused before them may be sent again.</summary>
    private const int MostRefused = 500;

    /// <summary>Teaches what a person said on the page.</summary>
    /// <param name="definition">The layout.</param>
    /// <param name="submissionId">The submission that it is taught from; null for none.</param>
    /// <param name="by">Who teaches it.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<TaughtResult> TeachAsync(
        LayoutDefinition definition,
        int? submissionId,
        Actor by,
        CancellationToken cancellationToken
    ) => SaveAsync(definition, LayoutRecord.Taught, submissionId, [], by, cancellationToken);

    /// <summary>Teaches what a file says. Words for members that are not known here are left out, and told.</summary>
    public async Task<TaughtResult> ImportAsync(byte[] bytes, Actor by, CancellationToken cancellationToken)
    {
        var (definition, problem) = LayoutFile.Read(bytes);
        if (definition is null)
        {
            return Refused(problem!);
        }
        if (forms.Find(definition.Form) is not { } form)
        {
            return Refused(new LayoutProblem(LayoutProblemKind.UnknownForm, definition.Form));
        }
        var reference = await ReferenceAsync(cancellationToken);
        var lists = LayoutCheck.ListsOf(form);
        var known = definition.Words.ToLookup(word => LayoutCheck.IsKnown(word, lists, reference));
        return await SaveAsync(
            definition with
            {
                Words = [.. known[true]],
            },
            LayoutRecord.Imported,
            submissionId: null,
            [.. known[false].Select(word => $"{word.List}: {word.Text} = {word.Means}")],
            by,
            cancellationToken
        );

        static TaughtResult Refused(LayoutProblem why) => new(null, IsNew: false, [why], [], []);
    }

    private async Task<TaughtResult> SaveAsync(
        LayoutDefinition definition,
        string origin,
        int? submissionId,
        IReadOnlyList<string> leftOut,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var reference = await ReferenceAsync(cancellationToken);
        var problems = LayoutCheck.Problems(definition, forms, reference);
        if (problems.Count > 0)
        {
            return new TaughtResult(null, IsNew: false, problems, [], leftOut);
        }
        var saved = await register.SaveAsync(definition, origin, submissionId, by, cancellationToken);
        var layout = (await register.LoadAsync(cancellationToken)).Find(saved.LayoutId)!;
        return new TaughtResult(
            saved.LayoutId,
            saved.IsNew,
            [],
            await ReadAgainAsync(layout, by, cancellationToken),
            leftOut
        );
    }

    private async Task<IReadOnlyList<int>> ReadAgainAsync(
        KnownLayout layout,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var refused = await context
            .Submissions.AsNoTracking()
            .Where(submission => submission.Status == SubmissionStatus.Rejected)
            .OrderByDescending(submission => submission.SubmissionId)
            .Take(MostRefused)
            .ToListAsync(cancellationToken);
        var again = new List<int>();
        foreach (var submission in refused.AsEnumerable().Reverse())
        {
            if (await context.StoredBytesAsync(submission.ContentHash, cancellationToken) is not { } bytes)
            {
                continue;
            }
            var file = new StoredFile(submission.FileName, bytes, DeclaredTarget.Nothing);
            if (
                pipeline.Open(file, new FindingCollector(catalog)) is { } workbook
                && reader.Follows(workbook, layout, cancellationToken)
                && await intake.ReadAgainAsync(
                    submission.SubmissionId,
                    layout.Id,
                    wordId: null,
                    string.Create(CultureInfo.InvariantCulture, $"layout {layout.Id} was taught by {by.Name}"),
                    by,
                    cancellationToken
                )
            )
            {
                again.Add(submission.SubmissionId);
            }
        }
        return again;
    }

    private async Task<ReferenceData> ReferenceAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await ReferenceData.LoadAsync(context, cancellationToken);
    }
}
