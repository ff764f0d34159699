using System.Diagnostics;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Csv;
using Thads.Etl.Workbooks.Reading.Xls;
using Thads.Etl.Workbooks.Reading.Xlsb;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>Opens a workbook that inspection found safe with the pass of its format.</summary>
internal static class WorkbookPasses
{
    /// <exception cref="UnreadableWorkbookException">The file cannot be read.</exception>
    public static WorkbookPass Open(InspectedWorkbook workbook) =>
        workbook.Kind switch
        {
            WorkbookKind.Xlsx => new XlsxPass(workbook),
            WorkbookKind.Csv => new CsvPass(workbook, workbook.Csv!),
            WorkbookKind.Xls => new XlsPass(workbook),
            WorkbookKind.Xlsb => new XlsbPass(workbook),
            var other => throw new UnreachableException($"{other}"),
        };
}
