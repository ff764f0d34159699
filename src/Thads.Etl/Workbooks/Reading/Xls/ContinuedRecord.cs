namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Reads through a record and the records that continue it as one.</summary>
/// <param name="records">Standing at the first of them.</param>
internal sealed class ContinuedRecord(BiffRecords records)
{
    private int at;

    /// <summary>Whether nothing follows; goes to the next record where this one is used up.</summary>
    public bool IsAtEnd
    {
        get
        {
            while (at >= records.Length)
            {
                if (!records.ReadContinuation())
                {
                    return true;
                }
                at = 0;
            }
            return false;
        }
    }

    public byte Byte() => IsAtEnd ? throw UnreadableWorkbookException.Damaged("xls", "SST") : records.Byte(at++);

    public ushort UInt16() => (ushort)(Byte() | (Byte() << 8));

    public int Int32() => UInt16() | (UInt16() << 16);

    /// <exception cref="UnreadableWorkbookException">There are not as many bytes.</exception>
    public void Skip(int count)
    {
        for (var left = count; left != 0; )
        {
            if (left < 0 || IsAtEnd)
            {
                throw UnreadableWorkbookException.Damaged("xls", "SST");
            }
            var here = Math.Min(left, records.Length - at);
            at += here;
            left -= here;
        }
    }

    /// <summary>Where characters go on in another record, that begins with whether they are wide there.</summary>
    public void SkipCharacters(int count, bool isWide)
    {
        for (var left = count; left > 0; )
        {
            if (at >= records.Length)
            {
                isWide = (Byte() & 0x01) != 0;
            }
            var width = isWide ? 2 : 1;
            var here = Math.Min(left, (records.Length - at) / width);
            if (here == 0 && at < records.Length)
            {
                throw UnreadableWorkbookException.Damaged("xls", "SST");
            }
            at += here * width;
            left -= here;
        }
    }
}
