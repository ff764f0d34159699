namespace Thads.Etl.Workbooks.Reading;

/// <summary>
/// Tells from a number format's code whether it shows a number as a day or a time. Only the first section counts, that of positive numbers.
/// Left aside are literals (<c>"ngày"</c>, <c>\d</c>), blanks and fillings (<c>_d</c>, <c>*d</c>), and what stands in brackets (<c>[Red]</c>,
/// <c>[$-42A]</c>, <c>[&gt;100]</c>) unless it is elapsed time (<c>[h]</c>).
/// </summary>
internal static class DateFormat
{
    /// <param name="code">As it stands in the file: always with English letters.</param>
    /// <param name="isElapsed">Whether it shows how long something took: <c>[h]:mm</c>.</param>
    public static bool IsOne(string code, out bool isElapsed)
    {
        isElapsed = false;
        var (hasDay, hasDigit, afterSeconds) = (false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var letter = char.ToLowerInvariant(code[i]);
            switch (letter)
            {
                case ';':
                    return hasDay && !hasDigit;
                case '"':
                    var quote = code.IndexOf('"', i + 1);
                    i = quote < 0 ? code.Length : quote;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var bracket = code.IndexOf(']', i);
                    var within = bracket < 0 ? "" : code[(i + 1)..bracket];
                    isElapsed |= IsElapsed(within);
                    hasDay |= IsElapsed(within);
                    afterSeconds = within.StartsWith('s') || within.StartsWith('S');
                    i = bracket < 0 ? code.Length : bracket;
                    break;
                case 'g' when IsAt(code, i, "General"):
                    return false;
                case 'a' when IsAt(code, i, "AM/PM") || IsAt(code, i, "A/P"):
                    hasDay = true;
                    i += IsAt(code, i, "AM/PM") ? 4 : 2;
                    break;
                case 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    return false;
                case 'd' or 'm' or 'y' or 'h' or 's' or 'e' or 'g' or 'b':
                    hasDay = true;
                    afterSeconds = letter == 's';
                    break;
                case '.' when afterSeconds:
                    // Parts of a second: ss.000.
                    while (i + 1 < code.Length && code[i + 1] == '0')
                    {
                        i++;
                    }
                    break;
                case '0' or '#' or '?' or '%':
                    hasDigit = true;
                    break;
            }
        }
        return hasDay && !hasDigit;
    }

    private static bool IsElapsed(string within) =>
        within.Length > 0
        && char.ToLowerInvariant(within[0]) is 'h' or 'm' or 's'
        && within.All(letter => char.ToLowerInvariant(letter) == char.ToLowerInvariant(within[0]));

    private static bool IsAt(string code, int at, string word) =>
        string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
