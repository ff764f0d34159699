using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Csv;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>Opens a workbook that inspection found safe with the pass of its format.</summary>
internal static class WorkbookPasses
{
    /// <exception cref="UnreadableWorkbookException">The file cannot be read.</exception>
    public static WorkbookPass Open(InspectedWorkbook workbook) =>
        workbook.Csv is { } dialect ? new CsvPass(workbook, dialect) : new ExcelDataReaderPass(workbook);
}
