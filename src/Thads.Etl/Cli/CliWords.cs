using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Cli;

/// <summary>
/// What the command line says, in the language of its user: the program speaks English, and <c>vi.json</c> holds the Vietnamese of each
/// sentence. The language is the system's (<c>LANG</c>), or what <c>--lang</c> says.
/// </summary>
internal static partial class CliWords
{
    /// <summary>The Vietnamese of every English sentence and pattern.</summary>
    public static IReadOnlyDictionary<string, string> Vietnamese { get; } = Read();

    public static bool IsVietnamese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";

    public static string Say(string english) => IsVietnamese ? Vietnamese.GetValueOrDefault(english, english) : english;

    /// <summary>The sentence with its places still to be filled; in English one of a thing is not called many.</summary>
    public static FormattableString Say(FormattableString english) =>
        FormattableStringFactory.Create(
            IsVietnamese
                ? Vietnamese.GetValueOrDefault(english.Format, english.Format)
                : Counted().Replace(english.Format, match => Singular(match, english)),
            english.GetArguments()
        );

    /// <summary>The sentence filled, of exceptions with what they say.</summary>
    public static string Fill(FormattableString english)
    {
        var said = Say(english);
        object?[] filled =
        [
            .. said.GetArguments()
                .Select(argument =>
                    argument switch
                    {
                        FormattableString part => Fill(part),
                        Exception e => Fill(e),
                        _ => argument,
                    }
                ),
        ];
        return string.Format(CultureInfo.InvariantCulture, said.Format, filled);
    }

    /// <summary>What an exception says, in the user's language if it is one of ours.</summary>
    public static string Fill(Exception exception) =>
        exception is ToldException told ? Fill(told.Sentence) : exception.Message;

    private static string Singular(Match match, FormattableString english)
    {
        var place = int.Parse(match.Groups["place"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return english.GetArgument(place) is 1 or 1L
            ? $"{match.Groups["before"].Value}{match.Groups["noun"].Value}{(match.Groups["are"].Success ? " is" : "")}"
            : match.Value;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(CliWords).Assembly.GetManifestResourceStream("cli.vi.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(
        @"(?<before>\{(?<place>[0-9]+)\}( more| stored)? )(?<noun>file|row|finding|error|warning|submission|event|migration|cell|office|workbook|change|month)s(?<are> are)?\b"
    )]
    private static partial Regex Counted();
}
