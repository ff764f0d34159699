using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Telemetry;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Submissions;

/// <summary>
/// Takes one received submission all the way to loaded or rejected. May be run again at any time, by any number of workers: what is
/// settled stays settled, and everything that matters happens in one transaction.
/// </summary>
public sealed partial class SubmissionProcessor(
    IWarehouseProvider provider,
    SubmissionLog log,
    SubmissionTries tries,
    ReferenceCache references,
    WorkbookPipeline pipeline,
    SubmissionLoader loader,
    IBulkWriter bulkWriter,
    FindingCatalog catalog,
    TimeProvider clock,
    IStepObserver observer,
    HubTelemetry telemetry,
    ILogger<SubmissionProcessor> logger
)
{
    private const int LongestJustification = 4_000;

    /// <summary>Vietnamese letters are stored as letters: analysts read the column too.</summary>
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="OperationCanceledException">The host is stopping; the submission stays as it is and is begun again later.</exception>
    public async Task ProcessAsync(int submissionId, CancellationToken cancellationToken)
    {
        if (await tries.BeginAsync(submissionId, cancellationToken) is not { } start)
        {
            return;
        }
        if (start.IsQuarantined)
        {
            Quarantined(submissionId, SubmissionTries.MostLostStarts);
            telemetry.Settled(start.Submission.FormCode, "quarantined");
            return;
        }
        using var work = telemetry.Begin(submissionId);
        using var scope = logger.BeginScope(work);
        try
        {
            await ProcessAsync(start.Submission, work, cancellationToken);
        }
        catch (Exception fault)
        {
            await EndAsync(start, fault);
            throw;
        }
    }

    /// <summary>Writes down that this try came to an end, if the database can be reached: else it counts as one in which the process died.</summary>
    private async Task EndAsync(SubmissionStart start, Exception fault)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
            await tries.EndAsync(start.Submission.SubmissionId, start.Ordinal, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException || provider.IsTransient(e))
        {
            EndNotWritten(e, start.Submission.SubmissionId, fault.Message);
        }
    }

    private async Task ProcessAsync(Submission submission, SubmissionWork work, CancellationToken cancellationToken)
    {
        work.Enter("read");
        var submissionId = submission.SubmissionId;
        var findings = new FindingCollector(catalog);
        await using var context = provider.CreateContext();
        var reference = await references.ReadAsync(context, cancellationToken);
        var bytes =
            await context.StoredBytesAsync(submission.ContentHash, cancellationToken)
            ?? throw new ErasedWorkbookException(submissionId);
        var declared = new DeclaredTarget(
            submission.DeclaredFormCode,
            submission.DeclaredOfficeCode,
            submission.DeclaredPeriodKey
        );
        var reading = pipeline.Read(
            new StoredFile(submission.FileName, bytes, declared),
            reference,
            findings,
            cancellationToken
        );
        observer.Passed(Step.WorkbookRead, submissionId);
        var target = reading?.Target;
        work.About(reading?.Form.Code, target?.Office.OfficeCode, target?.Period.StatYear, target?.Period.Months);

        work.Enter("wait");
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var current = (await SubmissionLog.LockAsync(context, submissionId, cancellationToken))!;
        if (current.Status is not (SubmissionStatus.Received or SubmissionStatus.Processing))
        {
            return; // Another worker was faster.
        }
        var (validated, causes) = await ValidateAsync(context, reading, reference, findings, work, cancellationToken);
        observer.Passed(Step.Validated, submissionId);
        work.Enter("store");
        // What was found when it was processed before, and held.
        await context
            .SubmissionFindings.Where(f => f.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
        await bulkWriter.WriteAsync(
            context,
            findings.Findings.Select((finding, index) => Stored(submissionId, index, finding)),
            cancellationToken
        );
        await StoredCauses.ReplaceAsync(context, submissionId, causes, cancellationToken);
        if (validated is null)
        {
            await RecogniseAsync(context, current, reading, cancellationToken);
            var errors = findings
                .Findings.Where(finding => finding.Severity == Severity.Error)
                .Sum(finding => finding.Cells);
            await log.ChangeStatusAsync(
                context,
                current,
                SubmissionStatus.Rejected,
                $"{errors} errors",
                cancellationToken
            );
        }
        else if (
            await UnjustifiedAsync(context, current, reading!, findings, cancellationToken) is > 0 and var warnings
        )
        {
            await RecogniseAsync(context, current, reading, cancellationToken);
            await log.ChangeStatusAsync(
                context,
                current,
                SubmissionStatus.Held,
                $"{warnings} warnings need a written justification",
                cancellationToken
            );
        }
        else
        {
            // A circular may have been entered while the workbook was read.
            reference = await reference.WithRegimesAsync(context, cancellationToken);
            await loader.LoadAsync(context, validated.ToLoadable(submissionId, reference), cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        observer.Passed(Step.LoadCommitted, submissionId);
        Count(current, findings);
    }

    private void Count(Submission settled, FindingCollector findings)
    {
        telemetry.Settled(settled.FormCode, settled.Status.ToString().ToLowerInvariant());
        foreach (var kind in findings.Findings.GroupBy(finding => (finding.Code, finding.Severity)))
        {
            telemetry.Found(
                kind.Key.Code,
                kind.Key.Severity.ToString().ToLowerInvariant(),
                kind.Sum(finding => finding.Cells)
            );
        }
    }

    /// <summary>How many warnings nobody has answered: the submission as a whole, or each one in the workbook itself.</summary>
    private async Task<int> UnjustifiedAsync(
        WarehouseContext context,
        Submission submission,
        FormReading reading,
        FindingCollector findings,
        CancellationToken cancellationToken
    )
    {
        var warnings = findings.Findings.Where(finding => finding.Severity == Severity.Warning).ToList();
        if (submission.Justification is not null || warnings.Count == 0)
        {
            return 0;
        }
        var answers = warnings.Select(reading.Answers.To).ToList();
        if (answers.Contains(null))
        {
            return answers.Count(answer => answer is null);
        }
        var own = warnings
            .Zip(answers, (warning, answer) => new WarningAnswer(warning.Code, warning.Sheet, warning.Cell, answer!))
            .ToList();
        await log.AnswerAsync(context, submission, own, submission.Sender, cancellationToken);
        submission.Justification = SubmissionLog.InOne(own)!.Truncate(LongestJustification);
        submission.JustifiedBy = submission.Sender;
        return 0;
    }

    private async Task<(ValidatedSubmission? Validated, IReadOnlyList<Cause> Causes)> ValidateAsync(
        WarehouseContext context,
        FormReading? reading,
        ReferenceData reference,
        FindingCollector findings,
        SubmissionWork work,
        CancellationToken cancellationToken
    )
    {
        if (reading?.Target is not { } target)
        {
            return (null, reading is null ? [] : SubmissionCauses.Of(reading, null, [], findings, catalog, clock));
        }
        if (reading.Form.SubmittedBy == SubmittedBy.Province)
        {
            // Two departments of one year must not both find that the other has sent nothing.
            await SubmissionLoader.LockAsync(context, OfficeDimension.WholeProvince, cancellationToken);
        }
        await SubmissionLoader.LockAsync(context, target.Office.OfficeCode, cancellationToken);
        observer.Passed(Step.LockTaken, 0);
        work.Enter("validate");
        var history = await HistoryReader.ReadAsync(context, reference, reading.Form, target, cancellationToken);
        var gate = await HistoryReader.ReadGateAsync(
            context,
            reading.Form,
            target,
            clock.GetUtcNow().UtcDateTime,
            cancellationToken
        );
        var others = await HistoryReader.ReadOtherFormsAsync(context, reading.Form.Code, target, cancellationToken);
        if (await CountedTwice.FindAsync(context, reading, target, cancellationToken) is { } office)
        {
            findings.Add(FindingCodes.ReportCountsTwice, reading.SheetName, found: office);
        }
        var validated = SubmissionValidator.Validate(reading, history, others, gate, findings);
        return (validated, SubmissionCauses.Of(reading, history, others, findings, catalog, clock));
    }

    /// <summary>A rejected submission still says what it was, as far as that was recognised.</summary>
    private static Task RecogniseAsync(
        WarehouseContext context,
        Submission submission,
        FormReading? reading,
        CancellationToken cancellationToken
    )
    {
        submission.FormCode = reading?.Form.Code;
        submission.SheetName = reading?.SheetName;
        submission.LayoutId = reading?.Sheet.LayoutId;
        submission.OfficeCode = reading?.Target?.Office.OfficeCode;
        submission.StatYear = reading?.Target?.Period.StatYear;
        submission.Months = reading?.Target?.Period.Months;
        return reading is null
            ? Task.CompletedTask
            : SubmissionWords.AddAsync(context, submission.SubmissionId, reading.Sheet.UsedWords, cancellationToken);
    }

    private static SubmissionFinding Stored(int submissionId, int index, Finding finding) =>
        new()
        {
            SubmissionId = submissionId,
            Ordinal = index + 1,
            Code = finding.Code,
            Severity = finding.Severity.ToString().ToLowerInvariant(),
            Sheet = finding.Sheet,
            Cell = finding.Cell,
            CellCount = finding.Cells,
            Found = finding.Found,
            Expected = finding.Expected,
            Arguments = JsonSerializer.Serialize(finding.Arguments, AsWritten),
        };

    [LoggerMessage(
        LogLevel.Error,
        "Submission {SubmissionId} is quarantined: {Starts} starts never came to an end. Everything else goes on; its page tells what was seen and begins it again."
    )]
    private partial void Quarantined(int submissionId, int starts);

    [LoggerMessage(
        LogLevel.Warning,
        "Submission {SubmissionId} met a fault ({Fault}), and it could not be written down that this try ended"
    )]
    private partial void EndNotWritten(Exception exception, int submissionId, string fault);
}
