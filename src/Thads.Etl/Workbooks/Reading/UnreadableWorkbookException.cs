using Thads.Etl.Validation;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>A file cannot be read, or not any further: the file's fault, and what its finding says.</summary>
internal sealed class UnreadableWorkbookException : Exception
{
    /// <param name="cause">What a library threw at the file.</param>
    /// <param name="code">The finding that says so, where it is not only that the file cannot be read.</param>
    public UnreadableWorkbookException(Exception cause, string? code = null)
        : base(cause.Message, cause)
    {
        Code = code ?? FindingCodes.WorkbookUnreadable;
        Found = cause.Message;
    }

    /// <param name="code">The finding.</param>
    /// <param name="found">Where and what: a part of the file, a sheet.</param>
    /// <param name="expected">The limit that was passed.</param>
    public UnreadableWorkbookException(string code, string found, object? expected = null)
        : base($"{code}: {found}")
    {
        Code = code;
        Found = found;
        Expected = expected;
    }

    public string Code { get; }
    public string Found { get; }
    public object? Expected { get; }

    /// <summary>What stands in a part is not what its format allows.</summary>
    public static UnreadableWorkbookException Damaged(string part, string what) =>
        new(FindingCodes.WorkbookDamaged, $"{part}: {what}");

    /// <summary>A part is built in a way that no program writes.</summary>
    public static UnreadableWorkbookException TooComplex(string part, string what, int limit) =>
        new(FindingCodes.WorkbookTooComplex, $"{part}: {what}", limit);
}
