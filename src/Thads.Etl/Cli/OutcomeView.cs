using Spectre.Console;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Cli;

/// <summary>What became of one file, as <c>ingest</c> prints it.</summary>
internal sealed record OutcomeView(
    string File,
    int? SubmissionId,
    string Status,
    bool AlreadyReceived,
    string? FormCode,
    string? OfficeCode,
    int? StatYear,
    int? Months,
    int? Version,
    int? FactRows,
    string? Reason,
    IReadOnlyList<FindingView> Findings
)
{
    /// <summary>Findings with one cause, told as one line.</summary>
    public IReadOnlyList<GroupView> Groups { get; private init; } = [];

    public static Func<BatchOutcome, OutcomeView> Of(IServiceProvider services)
    {
        var words = services.GetRequiredService<CauseCatalog>();
        var catalog = services.GetRequiredService<FindingCatalog>();
        return outcome => new OutcomeView(
            outcome.FileName,
            outcome.Submission.SubmissionId,
            outcome.Submission.Status.ToString().ToLowerInvariant(),
            !outcome.Receipt.IsNew,
            outcome.Submission.FormCode,
            outcome.Submission.OfficeCode,
            outcome.Submission.StatYear,
            outcome.Submission.Months,
            outcome.Submission.Version,
            outcome.Submission.FactRows,
            outcome.Reason,
            [.. outcome.Findings.Select(finding => FindingView.Of(finding, catalog))]
        )
        {
            Groups = GroupView.Of([.. outcome.Findings.Select(SubmissionReader.ToFinding)], words),
        };
    }

    public static Func<(string File, RefusedFileException Why), OutcomeView> Refused(IServiceProvider services)
    {
        var catalog = services.GetRequiredService<FindingCatalog>();
        return refused => new OutcomeView(
            Path.GetFileName(refused.File),
            null,
            "refused",
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            [FindingView.Of(refused.Why.Finding, catalog)]
        );
    }

    public static void Print(
        IReadOnlyList<BatchOutcome> outcomes,
        IReadOnlyList<(string File, RefusedFileException Why)> refused,
        IServiceProvider services
    )
    {
        foreach (var outcome in outcomes.Select(Of(services)).Concat(refused.Select(Refused(services))))
        {
            var colour =
                outcome.Status is "loaded" ? "green"
                : outcome.Status is "superseded" or "held" ? "yellow"
                : "red";
            var again = outcome.AlreadyReceived ? CliWords.Say(" (received before: no second effect)") : "";
            Terminal.Line(
                $"[{colour}]{CliWords.Say(outcome.Status)}[/] {outcome.File} {outcome.FormCode} {outcome.OfficeCode} {outcome.StatYear}-{outcome.Months}{again} {outcome.Reason}"
            );
            FindingList.Print(outcome.Findings, [], outcome.Groups);
        }
        var loaded = outcomes.Count(outcome =>
            outcome.IsNewlyLoaded && outcome.Submission.Status == SubmissionStatus.Loaded
        );
        var rejected =
            outcomes.Count(outcome => outcome.Submission.Status == SubmissionStatus.Rejected) + refused.Count;
        var held = outcomes.Count(outcome => outcome.Submission.Status == SubmissionStatus.Held);
        var justify =
            held > 0
                ? CliWords.Fill($", {held} held: justify their warnings (--justification, or the verb justify)")
                : "";
        Terminal.Line($"{outcomes.Count + refused.Count} files: {loaded} newly loaded, {rejected} rejected{justify}");
    }
}
