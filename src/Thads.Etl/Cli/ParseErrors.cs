using System.Text.RegularExpressions;

namespace Thads.Etl.Cli;

/// <summary>
/// What the library says of arguments that it cannot take, said by us: it has no Vietnamese, and names types of the program. What it does
/// not say itself, our own checks do, in the user's language already.
/// </summary>
internal static class ParseErrors
{
    public static string Say(string message)
    {
        foreach (var (pattern, said) in Known())
        {
            if (Regex.Match(message, pattern, RegexOptions.Singleline) is { Success: true } match)
            {
                return CliWords.Fill(said([.. match.Groups.Values.Skip(1).Select(group => OnOneLine(group.Value))]));
            }
        }
        return message;
    }

    /// <summary>The library's sentences (System.CommandLine 2.0.15), the longer of two that begin alike first.</summary>
    private static IEnumerable<(string Pattern, Func<string[], FormattableString> Said)> Known() =>
        [
            (
                "^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type '.*'\\. Did you mean one of the following\\?(.*)$",
                found => Unfit(found[0], found[1], found[2])
            ),
            (
                "^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type '.*'\\.$",
                found => Unfit(found[0], found[1])
            ),
            ("^Cannot parse argument '(.*)' as expected type '.*'\\.$", found => Unfit(found[0])),
            ("^Argument '(.*)' not recognized\\. Must be one of:(.*)$", found => NoneOf(found[0], found[1])),
            (
                "^'(.*)' was not matched\\. Did you mean one of the following\\?(.*)$",
                found => Meant(found[0], found[1])
            ),
            ("^Unrecognized command or argument '(.*)'\\.$", found => Unknown(found[0])),
            ("^Required argument missing for (?:command|option): '(.*)'\\.$", found => Lacks(found[0])),
            (
                "^Option '(.*)' expects a single argument but (.*) were provided\\.$",
                found => Several(found[0], found[1])
            ),
            ("^Option '(.*)' is required\\.$", found => Required(found[0])),
            ("^Required command was not provided\\.$", _ => NoVerb()),
            ("^(.*) option cannot be combined with other arguments\\.$", found => Alone(found[0])),
            ("^(?:File|Directory|File or directory) does not exist: '(.*)'\\.$", found => NotThere(found[0])),
            ("^Character not allowed in a (?:path|file name): '(.*)'\\.$", found => Unfit(found[0])),
            ("^Response file not found '(.*)'\\.$", found => NotThere(found[0])),
            ("^Error reading response file '(.*)': (.*)$", found => Unreadable(found[0], found[1])),
        ];

    private static string OnOneLine(string text) =>
        string.Join(", ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static FormattableString Unfit(string value) => Sentence($"“{value}” cannot be taken here.");

    private static FormattableString Unfit(string value, string place) =>
        Sentence($"“{value}” is no value that {place} takes.");

    private static FormattableString Unfit(string value, string place, string values) =>
        Sentence($"“{value}” is no value that {place} takes; it takes {values}.");

    private static FormattableString NoneOf(string value, string values) => Sentence($"“{value}” is none of {values}.");

    private static FormattableString Meant(string value, string others) =>
        Sentence($"There is no “{value}”; perhaps {others} is meant.");

    private static FormattableString Unknown(string value) =>
        Sentence($"“{value}” is neither a verb nor an argument that is taken here.");

    private static FormattableString Lacks(string place) => Sentence($"{place} lacks what is to follow it.");

    private static FormattableString Several(string option, string count) =>
        Sentence($"{option} takes one value, and {count} were given.");

    private static FormattableString Required(string option) => Sentence($"{option} must be given.");

    private static FormattableString NoVerb() => Sentence($"A verb is missing.");

    private static FormattableString Alone(string option) => Sentence($"{option} goes with nothing else.");

    private static FormattableString NotThere(string path) => Sentence($"There is no file or folder {path}.");

    private static FormattableString Unreadable(string path, string why) =>
        Sentence($"The file of arguments {path} cannot be read: {why}");

    private static FormattableString Sentence(FormattableString said) => said;
}
