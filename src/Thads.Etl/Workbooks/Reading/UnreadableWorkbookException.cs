namespace Thads.Etl.Workbooks.Reading;

/// <summary>ExcelDataReader gave up on a file: the file's fault, whatever it threw.</summary>
/// <param name="cause">What the parser threw.</param>
/// <param name="code">The finding that says so, where it is not only that the file cannot be read.</param>
internal sealed class UnreadableWorkbookException(Exception cause, string? code = null)
    : Exception(cause.Message, cause)
{
    public string? Code { get; } = code;
}
