using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Counts what shared texts come to in the cells of a workbook, before anything is made of them.</summary>
internal sealed class SharedTextUses(BiffTexts texts, InspectionOptions limits)
{
    private readonly LongTexts longTexts = new(limits);
    private long characters;

    public void BeginSheet() => characters = 0;

    /// <param name="index">Of a text that is there.</param>
    /// <exception cref="UnreadableWorkbookException">Long ones stand in too many cells.</exception>
    public void Count(int index)
    {
        characters += texts.Shared[index].Length;
        longTexts.Count(texts.Shared[index].Length, "SST");
    }

    /// <summary>ExcelDataReader makes a text anew for each cell, and of rows in any order it holds all at once.</summary>
    /// <exception cref="UnreadableWorkbookException">That would be too much.</exception>
    public void EndIrregularSheet()
    {
        if (characters > limits.MaxLongTextCharacters)
        {
            throw new UnreadableWorkbookException(
                FindingCodes.WorkbookTooManyStrings,
                "SST",
                limits.MaxLongTextCharacters
            );
        }
    }
}
