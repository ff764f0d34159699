namespace Thads.Etl.Workbooks.Texts.Legacy;

/// <summary>
/// Which cells of an .xls are in a legacy font. Its reader tells no fonts, so they are looked up in the file itself, and only where it names
/// such a font. A text is taken to be in its cell's font from end to end.
/// </summary>
internal sealed class LegacyFonts
{
    private readonly Dictionary<string, Dictionary<(int Row, int Column), LegacyEncoding>> cells;

    private LegacyFonts(Dictionary<string, Dictionary<(int Row, int Column), LegacyEncoding>> cells) =>
        this.cells = cells;

    public static LegacyFonts None { get; } = new([]);

    public static LegacyFonts OfXls(byte[] file) => new(BiffFonts.Read(file));

    /// <summary>The text in Unicode.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public string Decode(string text, string sheet, int row, int column) =>
        cells.TryGetValue(sheet, out var known)
            ? LegacyDecoder.Decode(text, known.GetValueOrDefault((row, column), LegacyEncoding.None))
            : text;
}
