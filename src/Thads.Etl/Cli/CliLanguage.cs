using System.CommandLine;
using System.Globalization;

namespace Thads.Etl.Cli;

/// <summary>The options of every verb about how it speaks: <c>--lang</c> and <c>--width</c>.</summary>
internal static class CliLanguage
{
    private const string Name = "--lang";
    private static readonly string[] Languages = ["vi", "en"];

    public static Option<string> Option()
    {
        var option = new Option<string>(Name)
        {
            Description = "The language of help and of what is printed, vi or en; otherwise what LANG says.",
            Recursive = true,
        };
        return option.AcceptOnlyFromAmong(Languages);
    }

    /// <summary>Takes the language from the arguments before they are read: help is made from it.</summary>
    public static void Apply(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var said =
                args[i] == Name && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith($"{Name}=", StringComparison.Ordinal) ? args[i][(Name.Length + 1)..]
                : null;
            if (said is not null && Languages.Contains(said))
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(said == "vi" ? "vi-VN" : "en-GB");
            }
        }
    }
}
