using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>The number formats of a workbook, by the number that its styles name them with; each is parsed once.</summary>
internal sealed class NumberFormats
{
    /// <summary>Excel's formats have 255 characters.</summary>
    public const int LongestCode = 2_048;
    private readonly Dictionary<int, string> codes = [];
    private readonly Dictionary<int, (NumberFormat? Format, bool IsDate, bool IsElapsed)> formats = [];

    /// <summary>How many the workbook brings itself.</summary>
    public int Count => codes.Count;

    /// <summary>A format of the workbook's own, which counts before Excel's of the same number.</summary>
    public void Add(int id, string code) => codes[id] = code;

    /// <returns>How a number is shown, null for General; whether as a day or a time; whether as a length of time.</returns>
    public (NumberFormat? Format, bool IsDate, bool IsElapsed) Of(int id)
    {
        if (!formats.TryGetValue(id, out var format))
        {
            var code = codes.TryGetValue(id, out var own) ? own : BuiltInFormats.CodeOf(id);
            var isDate = DateFormat.IsOne(code, out var isElapsed);
            formats[id] = format = (code == "General" ? null : NumberFormat.Parse(code), isDate, isElapsed);
        }
        return format;
    }
}
