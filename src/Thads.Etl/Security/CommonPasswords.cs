using System.Collections.Frozen;

namespace Thads.Etl.Security;

/// <summary>
/// The passwords that are tried first, by rank (<c>common-passwords.txt</c>), and what people make of them: with capitals, marks, blanks,
/// and digits or signs before and after.
/// </summary>
internal sealed class CommonPasswords
{
    private const int ShortestWord = 4;

    /// <summary>A date, a telephone number's end, some signs: no more is added by habit.</summary>
    private const int LongestAddition = 10;
    private readonly FrozenSet<string> entries = Read();

    public bool Holds(string password)
    {
        var plain = PlainText.Of(password);
        if (entries.Contains(plain))
        {
            return true;
        }
        var start = plain.TakeWhile(sign => !char.IsLetter(sign)).Count();
        var end = plain.Reverse().TakeWhile(sign => !char.IsLetter(sign)).Count();
        var length = plain.Length - start - end;
        return length >= ShortestWord
            && start + end <= LongestAddition
            && entries.Contains(plain.Substring(start, length));
    }

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(
            typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!
        );
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ("" or ['#', ' ', ..]))
            {
                lines.Add(line);
            }
        }
        return lines.ToFrozenSet(StringComparer.Ordinal);
    }
}
