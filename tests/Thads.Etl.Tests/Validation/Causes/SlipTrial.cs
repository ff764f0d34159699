using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Etl.Validation.Causes;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>What became of slips put into one sheet.</summary>
/// <param name="Slips">The kinds.</param>
/// <param name="Cells">The cells that were changed, by their addresses, with what stood in them, in the printed unit.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Causes">What was told as causes.</param>
/// <param name="IsCovered">Whether each of the cells stands in an identity.</param>
/// <param name="IsSound">Whether every cause, put right alone, made go what it explains and nothing come.</param>
/// <param name="IsProof">Whether all causes put right together, however few their cells, leave no rule that speaks of figures.</param>
/// <param name="Elapsed">How long finding them took.</param>
internal sealed record SlipTrial(
    IReadOnlyList<string> Slips,
    IReadOnlyDictionary<string, decimal> Cells,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Cause> Causes,
    bool IsCovered,
    bool IsSound,
    bool IsProof,
    TimeSpan Elapsed
)
{
    private IEnumerable<Cause> First => Causes.Take(Slips.Count);

    /// <summary>Whether any rule sees that something is wrong.</summary>
    public bool IsSeen => Findings.Count > 0;

    /// <summary>Whether every cell that was changed stands among the first causes.</summary>
    public bool IsFound => Cells.Keys.All(cell => First.Any(cause => cause.Cells.Any(one => one.Cell == cell)));

    /// <summary>
    /// Whether the rules can tell the cells that were changed from others at all. They cannot where a cell stands in none, and where other
    /// cells, as few or fewer, are a proof against it: figures were put into them, and no rule has anything to say any more. Where cells
    /// that explain as much are named beside the first, it is one of several by luck.
    /// </summary>
    public bool IsToldApart =>
        IsCovered
        && Causes.All(cause => cause.Alternatives.Count == 0)
        && (IsFound || !IsProof || Causes.Sum(cause => cause.Cells.Count) > Cells.Count);

    /// <summary>Whether the figures named for them are those that stood there.</summary>
    public bool IsRight =>
        Cells.All(cell => First.Any(cause => cause.Cells.Any(one => one.Cell == cell.Key && Says(one, cell.Value))));

    private static bool Says(CauseCell cell, decimal figure) =>
        cell.Bound switch
        {
            CauseBound.AtMost => figure <= cell.Suggested,
            CauseBound.AtLeast => figure >= cell.Suggested,
            _ => figure == cell.Suggested,
        };

    /// <summary>The lines that a clerk reads first: causes, and findings that stand alone.</summary>
    public int Lines => Causes.Count + Findings.Count - Causes.SelectMany(cause => cause.Explains).Distinct().Count();

    /// <summary>Whether a clerk has no more than one line more to read than slips were made.</summary>
    public bool IsShort => Lines <= Slips.Count + 1;

    /// <summary>Puts slips into a right sheet and asks for their causes.</summary>
    public static SlipTrial Run<TRow>(
        FormReading<TRow> right,
        FormReading<TRow>? periodBefore,
        int slips,
        int seed,
        FindingCatalog catalog,
        TimeProvider clock,
        long? work
    )
        where TRow : FormRow, new()
    {
        var random = new Random(seed);
        periodBefore ??= Earlier(right, random);
        var maker = new SlipMaker<TRow>(right, periodBefore, random);
        var (kinds, figures) = (new List<string>(), new Dictionary<int, decimal>());
        for (var i = 0; i < slips; i++)
        {
            if (maker.Make(figures.Keys.ToHashSet()) is not var (kind, changed))
            {
                break;
            }
            kinds.Add(kind);
            foreach (var (cell, figure) in changed)
            {
                figures[cell] = figure;
            }
        }
        var system = new CellSystem<TRow>(right, takesUnreadable: true);
        var wrong = With(right, system, figures);
        var findings = Check(wrong);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var causes = ReadingCauses.Of(wrong, findings, Check, clock, PastOf(periodBefore), work);
        var elapsed = watch.Elapsed;
        return new SlipTrial(
            kinds,
            figures.Keys.ToDictionary(system.AddressOf, cell => system.FigureOf(cell) / system.UnitOf(cell)),
            findings,
            causes,
            figures.Keys.All(cell =>
                system.EquationsOf[cell].Any()
                || system.Followers.ContainsKey(cell)
                || system.Followers.Values.Any(total => total.Terms.ContainsKey(cell))
            ),
            causes.All(IsSound),
            IsProof(),
            elapsed
        );

        IReadOnlyList<Finding> Check(FormReading reading)
        {
            var found = new FindingCollector(catalog);
            ReadingChecks.CheckSheet(reading, found);
            return found.Findings;
        }

        bool IsProof() => !Check(Mended(causes.SelectMany(cause => cause.Cells))).Any(IsOfFigures);

        bool IsSound(Cause cause)
        {
            var (before, after) = (FindingKeys.Of(findings), FindingKeys.Of(Check(Mended(cause.Cells))));
            return after.IsSubsetOf(before)
                && cause.Explains.All(index => !FindingKeys.Of(findings[index]).Any(after.Contains));
        }

        FormReading<TRow> Mended(IEnumerable<CauseCell> told)
        {
            var addresses = new Dictionary<string, decimal>();
            foreach (var one in told)
            {
                addresses[one.Cell] = one.Suggested;
            }
            var cells = Enumerable
                .Range(0, system.RowCount)
                .SelectMany(row => right.TypedForm.FigureColumns.Select(column => CellSystem<TRow>.CellOf(row, column)))
                .Where(cell => addresses.ContainsKey(system.AddressOf(cell)));
            return With(
                wrong,
                system,
                cells.ToDictionary(cell => cell, cell => addresses[system.AddressOf(cell)] * system.UnitOf(cell))
            );
        }
    }

    private static bool IsOfFigures(Finding finding) =>
        finding.Code
            is FindingCodes.IdentityNotEqual
                or FindingCodes.IdentityExceeds
                or FindingCodes.IdentityRate
                or FindingCodes.TotalMismatch;

    /// <summary>A period before: most figures have grown since, each by its own share.</summary>
    private static FormReading<TRow> Earlier<TRow>(FormReading<TRow> right, Random random)
        where TRow : FormRow, new() =>
        right.With(
            from row in Enumerable.Range(0, right.Rows.Count)
            from column in right.TypedForm.AdditiveColumns
            let figure = column.Get(right.Rows[row])
            select (row, column, decimal.Floor(figure * (decimal)(0.6 + (0.35 * random.NextDouble()))))
        );

    private static readonly SheetLayout NoLayout = new("", IsConverted: false, -1, 0, 0, 1, 0, []);

    private static PastSubmission PastOf<TRow>(FormReading<TRow> before)
        where TRow : FormRow, new() =>
        new(new PeriodDimension { LabelVi = "", LabelEn = "" }, "", IsLocked: false, before.Totals)
        {
            Rows = new AcceptedRows<TRow>(before.TypedForm, NoLayout, before.Rows).FiguresByRow,
        };

    private static FormReading<TRow> With<TRow>(
        FormReading<TRow> reading,
        CellSystem<TRow> system,
        Dictionary<int, decimal> figures
    )
        where TRow : FormRow, new() =>
        reading.With(
            figures.Select(figure => (CellSystem<TRow>.RowOf(figure.Key), system.ColumnOf(figure.Key), figure.Value))
        );
}
