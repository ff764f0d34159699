using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>A sheet that was recognised as a form: everything its rows are read with.</summary>
internal sealed record FormSheet(
    SheetInfo Info,
    HeaderMatch Match,
    SheetHeader Header,
    FormTarget? Target,
    decimal MoneyUnit,
    ReferenceData Reference,
    HeaderRecognizer Recognizer,
    DateOnly Today,
    decimal TitleFigure,
    FindingCollector Findings
) : IFormSheet
{
    public string Name => Info.Name;

    /// <summary>Whether the workbook was accepted before and is only read again: what was accepted is not judged anew.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The cell that says <see cref="TitleFigure"/>; null for a form without one.</summary>
    public string? TitleCell { get; init; }

    /// <summary>The layout that it follows, as the warehouse keeps it; null where it is not told.</summary>
    public int? LayoutId { get; init; }

    /// <summary>The words that hold everywhere and that it was read by, so far.</summary>
    public HashSet<int> UsedWords { get; init; } = [];

    /// <summary>Whether a row's folded name says that it adds up all others, by its own words or by those of the layout or the province.</summary>
    public bool NamesTotals(string folded) => TotalsNames.Contains(folded) || IsTaught(folded);

    /// <summary>Whether the layout or the province says so of a text as printed.</summary>
    public bool IsTaughtTotals(string text) => TaughtTotals.Count > 0 && IsTaught(VietnameseText.Fold(text));

    private bool IsTaught(string folded)
    {
        if (!TaughtTotals.TryGetValue(folded, out var word))
        {
            return false;
        }
        if (word is { } id)
        {
            UsedWords.Add(id);
        }
        return true;
    }

    /// <summary>Names of totals with the number of the word that holds everywhere; null where it is one of the layout.</summary>
    private Dictionary<string, int?> TaughtTotals
    {
        get
        {
            if (field is null)
            {
                field = [];
                foreach (var word in Reference.Layouts.Words.Where(word => word.ListName == WordRecord.Totals))
                {
                    field[VietnameseText.Fold(word.Text)] = word.WordId;
                }
                foreach (var word in Match.Layout?.Definition.Words.Where(word => word.List == WordRecord.Totals) ?? [])
                {
                    field[VietnameseText.Fold(word.Text)] = null;
                }
            }
            return field;
        }
    }

    /// <summary>Whether its rows were made of those of another layout.</summary>
    public bool IsConverted { get; init; }

    /// <summary>No case that is still open was accepted before; the calendar of the warehouse begins here.</summary>
    public DateOnly EarliestDay { get; } = new(1990, 1, 1);

    /// <summary>đồng in one unit of the column's printed figures, as its heading or what stands above the table says; 1 for a column that is not money.</summary>
    public decimal UnitOf(FormColumn column) =>
        column.Unit != MeasureUnit.Money ? 1m
        : Match.ColumnIndex[column.Ordinal] is >= 0 and var index && Header.UnitAt(index) is { } unit ? unit
        : MoneyUnit;

    /// <inheritdoc/>
    public string? CellOf(int row, FormColumn column) =>
        Match.ColumnIndex[column.Ordinal] is >= 0 and var index ? CellAddress.Of(row, index) : null;
}
