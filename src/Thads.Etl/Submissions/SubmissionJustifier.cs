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
        if (answers.Count > 0)
        {
            var warnings = (await reader.AllFindingsAsync(submissionId, cancellationToken))
                .Where(finding => finding.Severity == Severity.Warning)
                .ToList();
            var keys = warnings.Select(FindingGroups.KeyOf).ToList();
            if (answers.Keys.Except(keys.OfType<string>()).Any())
            {
                return JustificationOutcome.UnknownGroup;
            }
            if (text is null && keys.Exists(key => key is null || !answers.ContainsKey(key)))
            {
                return JustificationOutcome.LeavesSomeOpen;
            }
            var sentences = FindingGroups.Of(warnings).ToDictionary(group => group.Key, words.Vietnamese);
            text = string.Join(
                '\n',
                answers
                    .Select(answer => $"{sentences.GetValueOrDefault(answer.Key, answer.Key)} {answer.Value}")
                    .Prepend(text)
                    .OfType<string>()
            );
        }
        return await intake.JustifyAsync(submissionId, text ?? "", by, cancellationToken);
    }
}
