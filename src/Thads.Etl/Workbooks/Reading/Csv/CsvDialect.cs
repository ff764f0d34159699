using System.Text;
using System.Text.RegularExpressions;

namespace Thads.Etl.Workbooks.Reading.Csv;

/// <summary>How a text file is written: its encoding, and the mark between its fields.</summary>
/// <param name="Encoding">The encoding; every byte of the file is known to be valid in it.</param>
/// <param name="Separator">A semicolon, a tab or a comma; or what Excel's first line <c>sep=</c> says.</param>
/// <param name="HasSeparatorLine">Whether there is such a line, which is no row.</param>
internal sealed partial record CsvDialect(CsvEncoding Encoding, char Separator, bool HasSeparatorLine)
{
    private const int BytesLookedAt = 64 * 1024;
    private const int LinesLookedAt = 50;

    /// <summary>A question mark inside a word, where a program had no letter, is once a slip and three times a loss.</summary>
    private const int LettersLost = 3;

    /// <summary>From the one that is rarest in words to the one that is most often there.</summary>
    private const string Separators = "\t;,";

    /// <summary>The dialect of a text, or null when it is not a table.</summary>
    /// <exception cref="UnreadableWorkbookException">Its letters cannot be read, or were lost before it was sent.</exception>
    public static CsvDialect? Of(ReadOnlySpan<byte> bytes)
    {
        var encoding = CsvEncoding.Of(bytes);
        var start = Start(bytes[encoding.MarkLength..], encoding.Encoding);
        RefuseLostLetters(start);
        if (SeparatorLine().Match(start) is { Success: true } line)
        {
            return new CsvDialect(encoding, line.Groups[1].ValueSpan[0], HasSeparatorLine: true);
        }
        return SeparatorOf(start) is { } separator
            ? new CsvDialect(encoding, separator, HasSeparatorLine: false)
            : null;
    }

    private static string Start(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var looked = bytes[..Math.Min(bytes.Length, BytesLookedAt)];
        var characters = new char[encoding.GetMaxCharCount(looked.Length)];
        return new string(characters, 0, encoding.GetDecoder().GetChars(looked, characters, flush: false));
    }

    /// <summary>
    /// The separator that splits most lines into the same number of fields; of several such, the rarest, since in a file separated by
    /// semicolons the commas belong to figures and words.
    /// </summary>
    private static char? SeparatorOf(string start)
    {
        var lines = start.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).ToList();
        var best = Separators
            .Select(separator =>
                (
                    Separator: separator,
                    Counts: lines.Select(line => CountUnquoted(line, separator)).Where(count => count > 0).ToList()
                )
            )
            .Where(candidate => candidate.Counts.Sum() >= 2)
            .Select(candidate =>
                (candidate.Separator, Alike: candidate.Counts.GroupBy(count => count).Max(alike => alike.Count()))
            )
            .ToList();
        return best.Count == 0 ? null : best.MaxBy(candidate => candidate.Alike).Separator;
    }

    private static int CountUnquoted(string line, char separator)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == separator ? 1 : 0;
        }
        return count;
    }

    /// <summary>A program that saves in the encoding of another country writes ? for letters that this does not have.</summary>
    private static void RefuseLostLetters(string start)
    {
        var (lost, first) = (0, 0);
        for (var at = 1; at < start.Length - 1; at++)
        {
            var isLost =
                start[at] == '\uFFFD'
                || (start[at] == '?' && char.IsLetter(start[at - 1]) && char.IsLetter(start[at + 1]));
            if (isLost && lost++ == 0)
            {
                first = at;
            }
        }
        if (lost >= LettersLost)
        {
            var sample = start.Substring(Math.Max(0, first - 20), Math.Min(40, start.Length - Math.Max(0, first - 20)));
            throw CsvEncoding.Unreadable(1 + start.AsSpan(0, first).Count('\n'), sample.ReplaceLineEndings(" "));
        }
    }

    [GeneratedRegex("""^sep=([^"\s\w]|\t)\r?(\n|$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorLine();
}
