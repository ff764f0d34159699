using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>Puts slips into right sheets of every form with identities, and counts how often the cells at fault are found.</summary>
/// <param name="hub">Where the sheets come from.</param>
/// <param name="clock">Tells how long a search has taken; null for a clock that stands still, so that each time comes out the same.</param>
internal sealed class SlipExperiment(TestHub hub, TimeProvider? clock = null)
{
    /// <summary>The forms whose figures follow from one another.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    ["KQ-VIEC", "KQ-TIEN", "CHV-VIEC", "CHV-TIEN", "KNTC", "THA-HC", "NSNN", "MIEN-GIAM", Register];

    /// <summary>The form with one row a case, of which there may be very many.</summary>
    public const string Register = "SO-THU-LY";

    private const int FirstRow = 10;

    /// <param name="form">The form.</param>
    /// <param name="slips">How many slips each trial has.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="seed">Which ones; the same seed gives the same slips.</param>
    /// <param name="work">How much the search may do; null for as much as it does.</param>
    public IReadOnlyList<SlipTrial> Run(string form, int slips, int trials, int seed, long? work = null)
    {
        var right = Read(hub.Golden(form));
        var before = form is "KQ-VIEC" or "KQ-TIEN"
            ? Read(hub.Sample(FormSamples.Office, form, FormSamples.Year, 11))
            : null;
        return Run(right, before, slips, trials, seed, work);
    }

    /// <summary>The same in a register of so many cases, which a row at its foot adds up.</summary>
    public IReadOnlyList<SlipTrial> RunRegister(int cases, int slips, int trials, int seed)
    {
        var few = (FormReading<CaseRegisterRow>)Read(hub.Golden(Register));
        var rows = Enumerable
            .Range(0, cases)
            .Select(index => Numbered(few.Rows[index % few.Rows.Count], index))
            .ToList();
        var sum = FormTotals.Sum(few.TypedForm, rows);
        sum.SourceRow = rows[^1].SourceRow + 1;
        var register = new FormReading<CaseRegisterRow>(
            few.TypedForm,
            few.Sheet,
            rows,
            [new TotalsRow<CaseRegisterRow>("Tổng số", null, sum)]
        );
        return Run(register, before: null, slips, trials, seed, work: null);
    }

    private IReadOnlyList<SlipTrial> Run(
        FormReading right,
        FormReading? before,
        int slips,
        int trials,
        int seed,
        long? work
    )
    {
        var run = typeof(SlipTrial)
            .GetMethod(nameof(SlipTrial.Run))!
            .MakeGenericMethod(right.GetType().GetGenericArguments());
        return
        [
            .. Enumerable
                .Range(0, trials)
                .Select(trial =>
                    (SlipTrial)
                        run.Invoke(
                            obj: null,
                            [
                                right,
                                before,
                                slips,
                                (seed * 10_007) + trial,
                                hub.Get<FindingCatalog>(),
                                clock ?? hub.Clock,
                                work,
                            ]
                        )!
                ),
        ];
    }

    private static CaseRegisterRow Numbered(CaseRegisterRow row, int index)
    {
        var copy = (CaseRegisterRow)row.Clone();
        copy.SourceRow = FirstRow + index;
        copy.AmountToEnforce += index * 1_000;
        copy.AmountCompleted += index * 1_000;
        return copy;
    }

    private FormReading Read(byte[] workbook)
    {
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        var file = new StoredFile("x.xlsx", workbook, new DeclaredTarget(null, null, null));
        return hub.Get<WorkbookPipeline>().Read(file, hub.Reference, findings, default)!;
    }
}
