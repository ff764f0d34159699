using System.Text.RegularExpressions;

namespace Thads.Etl.Exports;

/// <summary>
/// Keeps text from being taken for a formula by a spreadsheet program (OWASP, "CSV Injection"): full-width signs are taken for the ASCII
/// ones where Asian languages are set.
/// </summary>
internal static partial class FormulaGuard
{
    /// <summary>Whether a cell with this text might be taken for a formula.</summary>
    public static bool IsSuspect(string text) => text.Length > 0 && IsStart(text[0]);

    /// <summary>
    /// Puts an apostrophe before text that would begin a formula. Where a semicolon, a tab or a line's end inside the text would begin a
    /// new cell for a program that splits the file by these (Excel does by semicolons in Vietnam), that cell is made safe as well.
    /// </summary>
    public static string Neutralise(string text) => Starts().Replace(text, "'");

    private static bool IsStart(char letter) =>
        letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    [GeneratedRegex(@"\A(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])")]
    private static partial Regex Starts();
}
