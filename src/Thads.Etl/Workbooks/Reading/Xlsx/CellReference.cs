namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>Addresses such as <c>AB12</c> as they stand in a file.</summary>
internal static class CellReference
{
    /// <summary>Every row or column that is further out than this is told as this one.</summary>
    private const int FarOut = 10_000_000;

    /// <summary>The row (from 1) and column (from 0); false when it is no address. Both may be further out than a sheet reaches.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out (int Row, int Column) address)
    {
        var (row, column, at) = (0, 0, 0);
        for (; at < text.Length && (text[at] | 0x20) is >= 'a' and <= 'z'; at++)
        {
            column = Math.Min(FarOut, (column * 26) + (text[at] & 0x1F));
        }
        var letters = at;
        for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            row = Math.Min(FarOut, (row * 10) + (text[at] - '0'));
        }
        address = (row, column - 1);
        return letters > 0 && at == text.Length && row > 0;
    }

    /// <summary>A row's number (from 1); false when it is none. It may be further out than a sheet reaches.</summary>
    public static bool TryReadRow(ReadOnlySpan<byte> text, out int row)
    {
        row = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
            row = Math.Min(FarOut, (row * 10) + (digit - '0'));
        }
        return row > 0;
    }
}
