using Thads.Etl.Findings;
using Thads.Etl.Validation;
using Thads.Etl.Validation.Causes;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Submissions;

/// <summary>Which cells are probably wrong in what was checked, by all the checks that it was put through.</summary>
internal static class SubmissionCauses
{
    /// <param name="reading">What was checked.</param>
    /// <param name="history">The office's other periods; null where its office or period is not known.</param>
    /// <param name="others">Its other forms of the period.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="catalog">The catalogue that it was found by.</param>
    /// <param name="clock">Tells how long finding them has taken.</param>
    public static IReadOnlyList<Cause> Of(
        FormReading reading,
        SubmissionHistory? history,
        IReadOnlyList<OtherForm> others,
        FindingCollector findings,
        FindingCatalog catalog,
        TimeProvider clock
    ) =>
        ReadingCauses.Of(
            reading,
            findings.Findings,
            changed =>
            {
                var found = new FindingCollector(catalog);
                ReadingChecks.CheckSheet(changed, found);
                if (history is not null)
                {
                    ReadingChecks.CheckHistory(changed, history, found);
                    ReadingChecks.CheckForms(changed, others, found);
                }
                return found.Findings;
            },
            clock,
            history?.Before
        );
}
