using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>The texts of a workbook, each once.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> indexes = [];

    public int IndexOf(string text)
    {
        if (!indexes.TryGetValue(text, out var index))
        {
            indexes[text] = index = indexes.Count;
        }
        return index;
    }

    public SharedStringTable Table() =>
        new(
            indexes.Keys.Select(text => new SharedStringItem(
                new Text(text) { Space = SpaceProcessingModeValues.Preserve }
            ))
        );
}
