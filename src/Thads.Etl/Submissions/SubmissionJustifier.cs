using Thads.Etl.Findings;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Submissions;

/// <summary>Answers the warnings of a held submission: all of them at once, or each group by itself.</summary>
public sealed class SubmissionJustifier(SubmissionIntake intake, SubmissionReader reader, CauseCatalog words)
{
    /// <summary>Puts the answers on record as one justification, if every warning has one, and queues the submission again.</summary>
    public async Task<JustificationOutcome> JustifyAsync(
        int submissionId,
        Justification justification,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var answers = justification
            .Groups.Select(group => (group.Key, Text: WrittenReason.Of(group.Value)))
            .Where(group => group.Text is not null)
            .ToDictionary(group => group.Key, group => group.Text!);
        var text = WrittenReason.Of(justification.Text);
        var ownAnswers = justification
            .Answers.Select(answer => (answer.Key, Text: WrittenReason.Of(answer.Value)))
            .Where(answer => answer.Text is not null)
            .ToDictionary(answer => answer.Key, answer => answer.Text!);
        if (answers.Count == 0 && ownAnswers.Count == 0)
        {
            return await intake.JustifyAsync(submissionId, text ?? "", by, cancellationToken);
        }
        var warnings = (await reader.AllFindingsAsync(submissionId, cancellationToken))
            .Select((finding, index) => (Ordinal: index + 1, Finding: finding, Key: FindingGroups.KeyOf(finding)))
            .Where(warning => warning.Finding.Severity == Severity.Warning)
            .ToList();
        if (answers.Keys.Except(warnings.Select(warning => warning.Key).OfType<string>()).Any())
        {
            return JustificationOutcome.UnknownGroup;
        }
        if (
            text is null
            && !warnings.TrueForAll(warning =>
                ownAnswers.ContainsKey(warning.Ordinal) || (warning.Key is { } key && answers.ContainsKey(key))
            )
        )
        {
            return JustificationOutcome.LeavesSomeOpen;
        }
        if (answers.Count > 0)
        {
            var sentences = FindingGroups
                .Of([.. warnings.Select(warning => warning.Finding)])
                .ToDictionary(group => group.Key, words.Vietnamese);
            text = string.Join(
                '\n',
                answers
                    .Select(answer => $"{sentences.GetValueOrDefault(answer.Key, answer.Key)} {answer.Value}")
                    .Prepend(text)
                    .OfType<string>()
            );
        }
        var own = warnings
            .Where(warning => ownAnswers.ContainsKey(warning.Ordinal))
            .Select(warning => new WarningAnswer(
                warning.Finding.Code,
                warning.Finding.Sheet,
                warning.Finding.Cell,
                ownAnswers[warning.Ordinal]
            ));
        return await intake.JustifyAsync(submissionId, text, [.. own], by, cancellationToken);
    }
}
