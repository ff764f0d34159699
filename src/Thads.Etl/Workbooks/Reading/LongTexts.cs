using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>Counts the uses of long texts, of which one in a small file may stand in thousands of cells.</summary>
internal sealed class LongTexts(InspectionOptions limits)
{
    private long characters;

    /// <param name="length">Of a text that a cell holds.</param>
    /// <param name="where">The part, for the finding.</param>
    /// <exception cref="UnreadableWorkbookException">Together they are longer than may be.</exception>
    public void Count(int length, string where)
    {
        characters += length >= CellString.LongFrom ? length : 0;
        if (characters > limits.MaxLongTextCharacters)
        {
            throw new UnreadableWorkbookException(
                FindingCodes.WorkbookTooManyStrings,
                where,
                limits.MaxLongTextCharacters
            );
        }
    }
}
