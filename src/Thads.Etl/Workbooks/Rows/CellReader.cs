using System.Text.RegularExpressions;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Reads what one cell holds as its column's type, or says what is wrong with it.</summary>
internal sealed partial class CellReader(FormSheet sheet) : CellChecks(sheet), ICellReader
{
    /// <summary>Free text in a hostile file: only so many values are remembered.</summary>
    private const int MostChoicesKept = 10_000;
    private static readonly HashSet<string> Yes = ["x", "co", "yes", "1", "true", "dung"];
    private static readonly HashSet<string> No = ["", "khong", "no", "0", "false"];
    private readonly Dictionary<CategoryKind, NameMatcher> matchers = [];

    /// <summary>By the text's own object: the texts of a workbook are shared, and are looked up far more often than there are of them.</summary>
    private readonly Dictionary<CategoryKind, Dictionary<string, string>> choices = [];

    /// <summary>Likewise the texts that are no member of a list, each with the finding that says so.</summary>
    private readonly Dictionary<CategoryKind, Dictionary<string, (string Code, string Names)>> strangers = [];

    /// <summary>Likewise the texts that are no days.</summary>
    private readonly HashSet<string> notDays = new(ReferenceEqualityComparer.Instance);

    private const int LongestScientific = 30;
    private readonly DateOrder order = new(sheet);
    private readonly LeadingZeros zeros = new(sheet);

    private readonly FigureCells figures = new(sheet);

    /// <inheritdoc/>
    public decimal? Figure(SheetRow row, int index, FormColumn column) => figures.Read(row, index, column);

    /// <inheritdoc/>
    public string? Text(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind)
        {
            case CellKind.Date:
                Report(FindingCodes.CellTextBecameDate, row, index, column, Day(cell.Date));
                return null;
            case CellKind.Number when cell.Format.Show(cell.Number) is not { Length: > 0 }:
                Report(FindingCodes.CellTextNumber, row, index, column, row.Text(index));
                return null;
        }
        var text = cell.Kind == CellKind.Number ? cell.Format.Show(cell.Number)! : VietnameseText.Tidy(row.Text(index));
        if (text.Length == 0)
        {
            return IsMissing(row, index, column) ? null : "";
        }
        if (text.Length > column.MaxLength)
        {
            Report(FindingCodes.CellTooLong, row, index, column, text, column.MaxLength);
            return null;
        }
        if (text.Length <= LongestScientific && Scientific().IsMatch(text))
        {
            Report(FindingCodes.CellTextBecameScientific, row, index, column, text);
            return null;
        }
        zeros.Saw(row.Number, index, column, text);
        if (Unmarked(text) is { Length: > 0 } name && name.Length < text.Length)
        {
            Report(
                FindingCodes.CellNameMarked,
                row,
                index,
                column,
                text,
                Sheet.Match.Form.NamesPeople ? null : name.ToString()
            );
        }
        return text;
    }

    /// <summary>A name without what numbers it in a list: "1. CHV-01", "a) CHV-01", "II. CHV-01", "- CHV-01:".</summary>
    private static ReadOnlySpan<char> Unmarked(string text)
    {
        const int MostDigits = 4;
        var name = text.AsSpan();
        var mark = name.IndexOfAny('.', ')');
        if (mark is > 0 and <= MostDigits && mark + 1 < name.Length && name[mark + 1] == ' ')
        {
            var number = name[..mark];
            // A letter and a dot begin a name: "N. Văn A".
            var isNumber =
                number.IndexOfAnyExceptInRange('0', '9') < 0
                || number.IndexOfAnyExcept("IVX") < 0
                || (name[mark] == ')' && mark == 1);
            name = isNumber ? name[(mark + 1)..] : name;
        }
        return name.TrimStart(" -–+•*").TrimEnd(" :");
    }

    /// <inheritdoc/>
    public string? Choice(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        var text = row.Text(index);
        if (text.Length == 0)
        {
            return IsMissing(row, index, column) ? null : "";
        }
        var list = column.List!.Value;
        if (!choices.TryGetValue(list, out var knownChoices))
        {
            choices[list] = knownChoices = new Dictionary<string, string>(ReferenceEqualityComparer.Instance);
        }
        if (knownChoices.TryGetValue(text, out var known))
        {
            return known;
        }
        if (!strangers.TryGetValue(list, out var knownStrangers))
        {
            strangers[list] = knownStrangers = new Dictionary<string, (string, string)>(
                ReferenceEqualityComparer.Instance
            );
        }
        if (!knownStrangers.TryGetValue(text, out var stranger))
        {
            var codes = MatcherOf(column).MatchText(text);
            if (codes.Count == 1)
            {
                var code = codes.First();
                if (knownChoices.Count < MostChoicesKept)
                {
                    knownChoices[text] = code;
                }
                return code;
            }
            stranger = (
                codes.Count == 0 ? FindingCodes.CellUnknownValue : FindingCodes.CellAmbiguousValue,
                string.Join(
                    ", ",
                    Sheet
                        .Reference.Categories(list)
                        .Where(member => codes.Count == 0 || codes.Contains(member.Code))
                        .Select(member => member.NameVi)
                )
            );
            if (knownStrangers.Count < MostChoicesKept)
            {
                knownStrangers[text] = stranger;
            }
        }
        Report(stranger.Code, row, index, column, text, stranger.Names);
        return null;
    }

    /// <inheritdoc/>
    public bool? Flag(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind, cell.Text)
        {
            case (CellKind.Boolean, _):
                return cell.Truth;
            case (CellKind.Blank, _) or (CellKind.Text, "không"):
                return false;
            case (CellKind.Text, "có" or "x"):
                return true;
        }
        var text = VietnameseText.Fold(row.Text(index));
        if (Yes.Contains(text))
        {
            return true;
        }
        if (!No.Contains(text))
        {
            Report(FindingCodes.CellNotYesOrNo, row, index, column, row.Text(index));
            return null;
        }
        return false;
    }

    /// <inheritdoc/>
    public bool Date(SheetRow row, int index, FormColumn column, out DateOnly? day)
    {
        day = null;
        DateOnly? swapped = null;
        if (IsDefective(row, index, column))
        {
            return false;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind)
        {
            case CellKind.Date:
                day = DateOnly.FromDateTime(cell.Date);
                order.SawCell(row.Number, index, day.Value);
                break;
            case CellKind.Blank:
            case CellKind.Text when cell.IsBlank:
                return !IsMissing(row, index, column);
            case CellKind.Text when !IsKnownNoDay(cell.Text) && DateText.Read(cell.Text, out swapped) is { } read:
                day = read;
                order.SawText(row.Number, index, read, swapped, swapped is not null || DateText.HasOrder(cell.Text));
                break;
            default:
                if (swapped is not null)
                {
                    order.SawMonthFirst(index);
                }
                else if (cell.Kind == CellKind.Text && notDays.Count < MostChoicesKept)
                {
                    notDays.Add(cell.Text);
                }
                Report(FindingCodes.CellNotADate, row, index, column, row.Text(index));
                return false;
        }
        if (day < Sheet.EarliestDay || day > Sheet.Today)
        {
            Report(
                FindingCodes.CellDateOutOfRange,
                row,
                index,
                column,
                day,
                $"{DateText.Write(Sheet.EarliestDay)} – {DateText.Write(Sheet.Today)}"
            );
            day = null;
            return false;
        }
        return true;
    }

    /// <summary>A text's own number is made when it is first asked for, which costs more than to read a day.</summary>
    private bool IsKnownNoDay(string text) => notDays.Count > 0 && notDays.Contains(text);

    /// <summary>Says what only a whole column tells: whether day or month stands first in it, and what it names in two ways.</summary>
    public void TellOfColumns()
    {
        order.Tell();
        zeros.Tell();
    }

    /// <summary>Whether a cell holds a value of its column's type, so that its row is no line of words.</summary>
    public bool IsValue(SheetRow row, int index, FormColumn column)
    {
        ref readonly var cell = ref row[index];
        if (cell.IsDefective)
        {
            return true;
        }
        return column.Type switch
        {
            ColumnType.Figure => IsFigure(row, index),
            ColumnType.Date => cell.Kind == CellKind.Date
                || (
                    cell.Kind == CellKind.Text
                    && DateText.Read(cell.Text) is not null
                    && !SignatureText.Closes(cell.Text)
                ),
            ColumnType.Choice => cell.Kind is CellKind.Text or CellKind.Number
                && row.Text(index) is { Length: > 0 } text
                && MatcherOf(column).MatchText(text).Count > 0
                && !SignatureText.Closes(text),
            // A number given by an office contains a digit; the name of a person who signs does not.
            ColumnType.Text => cell.Kind is CellKind.Number or CellKind.Date
                || (
                    column.MustBeFilled
                    && cell.Kind == CellKind.Text
                    && cell.Text.AsSpan().ContainsAnyInRange('0', '9')
                    && !SignatureText.Closes(cell.Text)
                    && !SignatureText.IsRemark(cell.Text)
                ),
            _ => cell.Kind == CellKind.Boolean,
        };
    }

    /// <summary>Whether a cell holds a figure at all, readable or not, for telling a row of figures from a line of text.</summary>
    public static bool IsFigure(SheetRow row, int index) =>
        row[index] is var cell
        && (
            cell.IsDefective
            || cell.Kind == CellKind.Number
            || (
                cell.Kind == CellKind.Text
                && cell.Text.AsSpan().ContainsAnyInRange('0', '9')
                && !SignatureText.Closes(cell.Text)
                && !UnitTexts.IsOne(cell.Text)
            )
        );

    private NameMatcher MatcherOf(FormColumn column)
    {
        var list = column.List!.Value;
        if (!matchers.TryGetValue(list, out var matcher))
        {
            matchers[list] = matcher = NameMatcher.For(list, Sheet.Reference, Sheet.Match.Layout, Sheet.UsedWords);
        }
        return matcher;
    }

    /// <summary>"2,02E+16": what Excel made of a long number with letters in it.</summary>
    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+?[0-9]{1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Scientific();
}
