namespace Thads.Etl.Workbooks;

/// <summary>ExcelDataReader gave up on a file: the file's fault, whatever it threw.</summary>
internal sealed class UnreadableWorkbookException(Exception cause) : Exception(cause.Message, cause);
