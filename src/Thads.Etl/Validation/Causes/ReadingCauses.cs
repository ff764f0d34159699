using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>Which cells of a reading are probably wrong, whatever its form.</summary>
internal static class ReadingCauses
{
    /// <summary>What is done for a printed form at most, in steps of the search.</summary>
    public const long WorkOfForm = 3_000_000;

    /// <summary>And for a register, which has more rows than a form prints.</summary>
    public const long WorkOfRegister = 8_000_000;

    /// <summary>
    /// When nothing more is begun for a printed form. The work is what keeps it within 200 ms; this holds where the machine is too busy for
    /// that, and is longer because a process that has just begun compiles the search first.
    /// </summary>
    public static readonly TimeSpan TimeOfForm = TimeSpan.FromMilliseconds(1_500);

    /// <summary>And for a register, which the work keeps to about 1 s.</summary>
    public static readonly TimeSpan TimeOfRegister = TimeSpan.FromMilliseconds(2_500);

    private const int MostRowsOfForm = 200;

    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="check">Finds what checking another reading of the same sheet would find.</param>
    /// <param name="clock">Tells how long it has taken.</param>
    /// <param name="before">What the office sent for the period before; null where that is not known.</param>
    /// <param name="work">How much may be done; null for as much as the size of the sheet allows.</param>
    /// <returns>The causes, those that explain most first; what was not explained within the work and the time stands as it was found.</returns>
    public static IReadOnlyList<Cause> Of(
        FormReading reading,
        IReadOnlyList<Finding> findings,
        Func<FormReading, IReadOnlyList<Finding>> check,
        TimeProvider clock,
        PastSubmission? before = null,
        long? work = null
    )
    {
        var isLong = reading.RowCount > MostRowsOfForm;
        var budget = new SearchBudget(
            work ?? (isLong ? WorkOfRegister : WorkOfForm),
            clock,
            isLong ? TimeOfRegister : TimeOfForm
        );
        var search = new Search(findings, check, before, budget);
        reading.Accept(search);
        return search.Causes;
    }

    private sealed class Search(
        IReadOnlyList<Finding> findings,
        Func<FormReading, IReadOnlyList<Finding>> check,
        PastSubmission? before,
        SearchBudget budget
    ) : IFormReadingVisitor
    {
        public IReadOnlyList<Cause> Causes { get; private set; } = [];

        public void Visit<TRow>(FormReading<TRow> reading)
            where TRow : FormRow, new()
        {
            var isAsked =
                reading.Unreadable != 0
                || reading.TotalsRows.Any(totals => totals.Figures.Unreadable != 0)
                || findings.Any(finding =>
                    finding.Code
                        is FindingCodes.IdentityNotEqual
                            or FindingCodes.IdentityExceeds
                            or FindingCodes.IdentityRate
                            or FindingCodes.TotalMismatch
                );
            if (isAsked)
            {
                Causes = new CauseFinder<TRow>(reading, findings, check, before, budget).Find();
            }
        }
    }
}
