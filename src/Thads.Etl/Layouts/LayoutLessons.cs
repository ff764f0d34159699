using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Layouts;

/// <summary>
/// Prepares what a person sees who teaches a layout from a refused submission: the sheet, our guess with what was said over it, and what
/// would be read. Whatever is said is text from outside: what makes no sense is not taken.
/// </summary>
public sealed class LayoutLessons(
    IWarehouseProvider provider,
    FormCatalog forms,
    WorkbookPipeline pipeline,
    WorkbookChecker checker,
    FindingCatalog catalog
)
{
    private const int LongestName = 200;

    /// <param name="submission">The refused submission.</param>
    /// <param name="said">What was said, by the name of a field; null for what was not.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where nothing of the workbook can be read, it was erased, or there is no table in it.</returns>
    public async Task<LayoutLesson?> ReadAsync(
        Submission submission,
        Func<string, string?> said,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        if (await context.StoredBytesAsync(submission.ContentHash, cancellationToken) is not { } bytes)
        {
            return null;
        }
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var file = new StoredFile(
            submission.FileName,
            bytes,
            new DeclaredTarget(submission.DeclaredFormCode, submission.DeclaredOfficeCode, submission.DeclaredPeriodKey)
        );
        if (
            pipeline.Open(file, new FindingCollector(catalog)) is not { } workbook
            || SheetGrid.Of(workbook, cancellationToken) is not { } grid
            || DraftOf(submission, grid, reference, said) is not { } draft
        )
        {
            return null;
        }
        var definition = draft.ToDefinition(grid);
        var problems = LayoutCheck.Problems(definition, forms, reference);
        var check = problems.Count > 0 ? null : await checker.CheckAsync(file, cancellationToken, Untaught(definition));
        return new LayoutLesson(
            grid,
            draft,
            [.. new CellGuesser(grid, reference).Above(draft)],
            definition,
            problems,
            check,
            reference
        );
    }

    private LayoutDraft? DraftOf(
        Submission submission,
        SheetGrid grid,
        ReferenceData reference,
        Func<string, string?> said
    )
    {
        var form = forms.Find(said("form") ?? submission.DeclaredFormCode ?? submission.FormCode ?? "");
        var first = Number(said("first")) is { } number ? PlaceOf(grid, number) : null;
        var rows = Number(said("rows")) is >= 1 and <= LayoutCheck.MostHeadingRows and var height ? height : (int?)null;
        var guesser = new LayoutGuesser(grid, forms, reference);
        var guess = guesser.Guess(form, first, first is null ? null : rows ?? 1) ?? guesser.Guess(form, null, null);
        if (guess is null)
        {
            return null;
        }
        // The choices under the columns are those of the form and the headings that they were made for.
        var isSameTable =
            said("for")
            == $"{guess.Form.Code} {grid.Rows[guess.First].Number.ToString(CultureInfo.InvariantCulture)} {guess.HeadingRows.ToString(CultureInfo.InvariantCulture)}";
        var columns = new Dictionary<int, GuessedColumn>(guess.Columns);
        foreach (var (index, column) in guess.Columns)
        {
            var choice = isSameTable ? said(string.Create(CultureInfo.InvariantCulture, $"c{index}")) : null;
            if (choice is not null && choice != column.Code && IsColumn(guess.Form, choice))
            {
                columns[index] = new GuessedColumn(choice, 1, GuessReason.Said);
            }
        }
        var draft = new LayoutDraft
        {
            Form = guess.Form,
            First = guess.First,
            HeadingRows = guess.HeadingRows,
            Columns = columns,
            Name = said("name") is { Length: > 0 and <= LongestName } name && isSameTable ? name : guess.Name,
            Regime = reference
                .Regimes.FirstOrDefault(r => r.RegimeKey != 0 && r.RegimeCode == said("regime"))
                ?.RegimeCode,
            ValidFrom = Day(said("from")),
            ValidTo = Day(said("to")),
            Unit =
                Number(said("unit")) is (1 or 1_000 or 1_000_000 or 1_000_000_000) and var unit && guess.Form.HasMoney
                    ? unit
                    : null,
        };
        var cells = new CellGuesser(grid, reference);
        var above = cells.Above(draft).Select(cell => cell.Address).ToHashSet();
        draft.TitleCell = Cell("title", guess.TitleCell);
        draft.OfficeCell = Cell("office", guess.OfficeCell);
        draft.PeriodCell = Cell("period", guess.PeriodCell);
        draft.UnitCell = guess.Form.HasMoney ? Cell("unit-cell", guess.UnitCell) : null;
        draft.FigureCell = guess.Form.TitleColumn is null ? null : Cell("figure", guess.FigureCell);
        draft.Words =
        [
            .. cells
                .WordsOf(draft)
                .Select(word =>
                    isSameTable && said(word.Key) is { } means
                        ? word with
                        {
                            Means = means,
                            Sureness = means == word.Means ? word.Sureness : 1,
                        }
                        : word
                ),
        ];
        return draft;

        string? Cell(string field, string? guessed) =>
            !isSameTable || said(field) is not { } address ? guessed
            : above.Contains(address) ? address
            : null;
    }

    private static KnownLayout Untaught(LayoutDefinition definition) =>
        new(
            new LayoutRecord
            {
                LayoutId = int.MaxValue,
                FormCode = definition.Form,
                Name = definition.Name,
                ContentHash = "",
                Origin = LayoutRecord.Taught,
                TaughtBy = "",
            },
            definition
        );

    private static bool IsColumn(Form form, string code) =>
        code is LayoutColumnRecord.RowLabel or LayoutColumnRecord.Ignored
        || form.Columns.Any(column => column.Code == code);

    private static int? PlaceOf(SheetGrid grid, int number) =>
        grid.RowNumbers.ToList().IndexOf(number) is >= 0 and var place ? place : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text) => DateText.Read(text ?? "");
}
