using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Texts;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Layouts;

/// <summary>
/// Teaches what single words mean, wherever they stand. Whatever was refused or is held because nobody knew the word is read again from its
/// stored bytes, and judged as if it had just been sent.
/// </summary>
public sealed class WordTeacher(
    IWarehouseProvider provider,
    WordRegister register,
    FormCatalog forms,
    SubmissionIntake intake
)
{
    /// <summary>So many open submissions are looked through, newest first; what was refused before them may be sent again.</summary>
    private const int MostRefused = 500;
    private static readonly SubmissionStatus[] Open = [SubmissionStatus.Rejected, SubmissionStatus.Held];
    private static readonly string[] Codes =
    [
        FindingCodes.RowUnknownLabel,
        FindingCodes.OfficeUnknown,
        FindingCodes.CellUnknownValue,
        FindingCodes.HeaderUnknownColumn,
        FindingCodes.HeaderStrange,
    ];

    /// <param name="word">What somebody says.</param>
    /// <param name="submissionId">The submission whose finding asked; null for none.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">What is saved by then stays, and what is being read again is.</param>
    public async Task<TaughtWordResult> TeachAsync(
        TaughtWord word,
        int? submissionId,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        word = word with { Text = VietnameseText.Tidy(word.Text) };
        if (WordCheck.Problem(word, forms, reference) is { } problem)
        {
            return new TaughtWordResult(null, IsNew: false, problem, []);
        }
        var saved = await register.SaveAsync(
            word,
            other => NameMatcher.IsSame(other, word.Text),
            submissionId,
            by,
            cancellationToken
        );
        return new TaughtWordResult(
            saved.WordId,
            saved.IsNew,
            null,
            await ReadAgainAsync(context, saved.WordId, word, by, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<int>> ReadAgainAsync(
        WarehouseContext context,
        int wordId,
        TaughtWord word,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var again = new List<int>();
        foreach (var submission in await AskingAsync(context, word, cancellationToken))
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"word {wordId} was taught by {by.Name}");
            if (
                await intake.ReadAgainAsync(
                    submission.SubmissionId,
                    submission.LayoutId,
                    wordId,
                    reason,
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

    /// <summary>The submissions with a finding that asks for the word, oldest first.</summary>
    private async Task<List<Submission>> AskingAsync(
        WarehouseContext context,
        TaughtWord word,
        CancellationToken cancellationToken
    )
    {
        var open = await context
            .Submissions.AsNoTracking()
            .Where(submission => Open.Contains(submission.Status))
            .OrderByDescending(submission => submission.SubmissionId)
            .Take(MostRefused)
            .ToListAsync(cancellationToken);
        var asking = new List<Submission>();
        foreach (var submission in open.AsEnumerable().Reverse())
        {
            var form = forms.Find(submission.FormCode ?? submission.DeclaredFormCode ?? "");
            var findings = await context
                .SubmissionFindings.AsNoTracking()
                .Where(finding => finding.SubmissionId == submission.SubmissionId && Codes.Contains(finding.Code))
                .ToListAsync(cancellationToken);
            if (findings.Exists(finding => Asks(WordQuestion.Of(finding, form, forms), finding.CellCount, word)))
            {
                asking.Add(submission);
            }
        }
        return asking;
    }

    /// <summary>Of neighbouring cells that are told as one, only the first is written out: any of them may hold the word.</summary>
    private static bool Asks(WordQuestion? question, int cells, TaughtWord word) =>
        question is { } asked
        && asked.Lists.Contains(word.List)
        && (word.List != WordRecord.Heading || asked.Form?.Code == word.Form)
        && (cells > 1 || NameMatcher.IsSame(asked.Text, word.Text));
}
