using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>A text of cells that is not the same under every font, or that is long.</summary>
/// <param name="Text">The whole of it as it stands in the file; its beginning if it is longer than a cell can hold.</param>
/// <param name="Runs">Its runs where their fonts matter; otherwise null.</param>
/// <param name="Length">How many characters it has.</param>
internal sealed record CellString(string Text, IReadOnlyList<TextRun>? Runs, int Length)
{
    /// <summary>Excel's own limit.</summary>
    public const int Longest = 32_767;

    /// <summary>From how many characters on a text counts as long.</summary>
    public const int LongFrom = 1_024;
    private readonly string?[] decoded = new string?[(int)LegacyEncoding.Vni + 1];

    /// <summary>The cell that holds this text under a style.</summary>
    public SheetCell Under(CellStyle style) =>
        Length > Longest
            ? SheetCell.Damaged(CellText.Normalize(Text), style.IsStruck)
            : SheetCell.OfText(In(style.Encoding), IsStruck(style));

    /// <summary>The text in Unicode, normalised; made once for each encoding.</summary>
    private string In(LegacyEncoding encoding) =>
        decoded[(int)encoding] ??= CellText.Normalize(
            Runs is null
                ? LegacyDecoder.Decode(Text, encoding)
                : string.Concat(Runs.Select(run => LegacyDecoder.Decode(run.Text, run.Font.Encoding ?? encoding)))
        );

    /// <summary>A cell is struck out if all that can be seen of it is.</summary>
    private bool IsStruck(CellStyle style)
    {
        if (Runs is null)
        {
            return style.IsStruck;
        }
        var seen = Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).ToList();
        return seen.Count == 0 ? style.IsStruck : seen.TrueForAll(run => run.Font.IsStruck ?? style.IsStruck);
    }
}
