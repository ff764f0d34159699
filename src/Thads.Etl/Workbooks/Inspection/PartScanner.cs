namespace Thads.Etl.Workbooks.Inspection;

/// <summary>
/// Looks at the bytes of one part of a workbook while it is inflated, before anything is parsed: counts rows, columns and strings, and
/// notes what must be looked at again.
/// </summary>
internal sealed class PartScanner(string part)
{
    /// <summary>Longer than any mark, so that one which spans two reads is seen.</summary>
    private const int Carried = 32;
    private const int LongestPrefix = 20;
    private static readonly byte[] ErrorCell = "t=\"e\""u8.ToArray();

    /// <summary>Elements may stand under a prefix, as in &lt;x:row&gt;; what stands before the name tells an opening tag.</summary>
    private static readonly byte[][] Formula = ["<f"u8.ToArray(), ":f>"u8.ToArray(), ":f "u8.ToArray()];
    private static readonly byte[] Row = "row"u8.ToArray();
    private static readonly byte[] Cell = "c r=\""u8.ToArray();
    private static readonly byte[] Item = "si>"u8.ToArray();
    private static readonly byte[] Doctype = "<!DOCTYPE"u8.ToArray();
    private static readonly byte[] Tcvn3Font = "val=\".Vn"u8.ToArray();
    private static readonly byte[] VniFont = "val=\"VNI-"u8.ToArray();
    private readonly bool isStyles = part.EndsWith("/styles.xml", StringComparison.OrdinalIgnoreCase);
    private readonly bool isSheet = part.StartsWith("xl/worksheets/", StringComparison.Ordinal);
    private readonly bool isStrings = part.EndsWith("/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
    private readonly bool isXml =
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    public int Rows { get; private set; }
    public int Strings { get; private set; }

    /// <summary>The rightmost column of which a row's last cell tells, from 1.</summary>
    public int Columns { get; private set; }
    public bool HasDoctype { get; private set; }

    /// <summary>Whether the sheet holds a formula or an error, which the reader would give as blank.</summary>
    public bool MayHaveDefects { get; private set; }

    /// <summary>Whether a font is named whose texts are not Unicode.</summary>
    public bool NamesLegacyFont { get; private set; }

    /// <summary>Whether the part is the table of shared strings.</summary>
    public bool IsStrings => isStrings;

    /// <summary>Looks at a window of bytes of which the first are carried over from the window before.</summary>
    /// <param name="window">The bytes.</param>
    /// <param name="carried">How many of them were seen before.</param>
    /// <returns>How many bytes are to be carried over; they stand at the window's start.</returns>
    public int Look(Span<byte> window, int carried)
    {
        if (!isXml)
        {
            return 0;
        }
        HasDoctype |= window.IndexOf(Doctype) >= 0;
        if (isStyles || isStrings)
        {
            NamesLegacyFont = NamesLegacyFont || window.IndexOf(Tcvn3Font) >= 0 || window.IndexOf(VniFont) >= 0;
        }
        if (isSheet)
        {
            MayHaveDefects = MayHaveDefects || Holds(window, Formula) || window.IndexOf(ErrorCell) >= 0;
            Rows += Count(window, carried, Row, LookAtLastCell);
        }
        else if (isStrings)
        {
            Strings += Count(window, carried, Item, null);
        }
        var kept = Math.Min(Carried, window.Length);
        window[^kept..].CopyTo(window);
        return kept;
    }

    private delegate void Seen(ReadOnlySpan<byte> before);

    private static int Count(ReadOnlySpan<byte> window, int carried, ReadOnlySpan<byte> mark, Seen? seen)
    {
        // A mark that ends within the carried bytes was counted with them.
        var from = Math.Max(0, carried - mark.Length + 1);
        var count = 0;
        while (window[from..].IndexOf(mark) is >= 0 and var at)
        {
            seen?.Invoke(window.Slice(from, at));
            count += Opens(window[..(from + at)]) ? 1 : 0;
            from += at + mark.Length;
        }
        return count;
    }

    /// <summary>Whether what stands before a name makes it an opening tag: &lt; alone, or with a prefix.</summary>
    private static bool Opens(ReadOnlySpan<byte> before)
    {
        if (before.Length == 0)
        {
            return false;
        }
        if (before[^1] == '<')
        {
            return true;
        }
        if (before[^1] != ':')
        {
            return false;
        }
        var start = before[Math.Max(0, before.Length - LongestPrefix)..].LastIndexOf((byte)'<');
        return start >= 0 && before[Math.Max(0, before.Length - LongestPrefix) + start + 1] != '/';
    }

    private static bool Holds(ReadOnlySpan<byte> window, byte[][] marks)
    {
        foreach (var mark in marks)
        {
            if (window.IndexOf(mark) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private void LookAtLastCell(ReadOnlySpan<byte> before)
    {
        if (before.LastIndexOf(Cell) is >= 0 and var at)
        {
            var column = 0;
            foreach (var letter in before[(at + Cell.Length)..])
            {
                if (letter is < (byte)'A' or > (byte)'Z' || column > 100_000)
                {
                    break;
                }
                column = (column * 26) + (letter - 'A' + 1);
            }
            Columns = Math.Max(Columns, column);
        }
    }
}
