using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>A pass gave up on a file: the file's fault, told by one finding.</summary>
internal sealed class UnreadableWorkbookException : Exception
{
    private readonly (string Name, object Value)[] arguments;

    /// <param name="cause">What a parser threw, whatever that was.</param>
    /// <param name="code">The finding that says so, where it is not only that the file cannot be read.</param>
    public UnreadableWorkbookException(Exception cause, string code = FindingCodes.WorkbookUnreadable)
        : base(cause.Message, cause)
    {
        Code = code;
        Found = cause.Message;
        arguments = [];
    }

    /// <param name="code">The finding.</param>
    /// <param name="found">What stands in the file, or where.</param>
    /// <param name="expected">What should, or the limit that was passed.</param>
    /// <param name="arguments">Names and values for the code's sentence.</param>
    public UnreadableWorkbookException(
        string code,
        object? found = null,
        object? expected = null,
        params (string Name, object Value)[] arguments
    )
        : base($"{code}: {found}")
    {
        Code = code;
        Found = found;
        Expected = expected;
        this.arguments = arguments;
    }

    public string Code { get; }
    public object? Found { get; }
    public object? Expected { get; }

    /// <summary>What stands in a part is not what its format allows.</summary>
    public static UnreadableWorkbookException Damaged(string part, string what) =>
        new(FindingCodes.WorkbookDamaged, $"{part}: {what}");

    /// <summary>A part is built in a way that no program writes.</summary>
    public static UnreadableWorkbookException TooComplex(string part, string what, int limit) =>
        new(FindingCodes.WorkbookTooComplex, $"{part}: {what}", limit);

    public void AddTo(FindingCollector findings) =>
        findings.Add(Code, found: Found, expected: Expected, arguments: arguments);
}
