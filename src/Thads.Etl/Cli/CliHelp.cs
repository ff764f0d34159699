using System.CommandLine;
using System.Text.RegularExpressions;

namespace Thads.Etl.Cli;

/// <summary>The help of the verbs in the language of the user; the headings are the library's, and it has no Vietnamese.</summary>
internal static partial class CliHelp
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["Description:"] = "Mô tả:",
        ["Usage:"] = "Cách dùng:",
        ["Arguments:"] = "Đối số:",
        ["Options:"] = "Tùy chọn:",
        ["Commands:"] = "Lệnh:",
        ["[command]"] = "[lệnh]",
        ["[options]"] = "[tùy chọn]",
        ["(REQUIRED)"] = "(bắt buộc)",
        ["[default: "] = "[mặc định: ",
    };

    /// <summary>Gives a verb, its options and all verbs below it the descriptions of the user's language.</summary>
    public static void Translate(Command command)
    {
        command.Description = command.Description is { } said ? CliWords.Say(said) : null;
        foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments))
        {
            symbol.Description = symbol.Description is { } text ? CliWords.Say(text) : null;
        }
        foreach (var below in command.Subcommands)
        {
            Translate(below);
        }
    }

    /// <summary>Help as the library writes it, with its headings in the user's language.</summary>
    public static string WithHeadings(string help) =>
        CliWords.IsVietnamese ? Heading().Replace(help, match => Headings[match.Value]) : help;

    [GeneratedRegex(
        @"^(Description|Usage|Arguments|Options|Commands):(?=\r?$)|\[command\]|\[options\]|\(REQUIRED\)|\[default: ",
        RegexOptions.Multiline
    )]
    private static partial Regex Heading();
}
