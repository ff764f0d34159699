using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>What a workbook was accepted as, so that it is read as that again and nothing about it is decided anew.</summary>
/// <param name="Form">The form.</param>
/// <param name="Target">The office and period.</param>
/// <param name="Layout">How the sheet is to be read; null where its headings are to be found as in a new workbook.</param>
/// <param name="LayoutId">The layout that it was read by, retired or not; null where none was told.</param>
public sealed record AcceptedTarget(Form Form, FormTarget Target, SheetLayout? Layout, int? LayoutId = null);
