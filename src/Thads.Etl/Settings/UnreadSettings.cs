using System.Text.RegularExpressions;

namespace Thads.Etl.Settings;

/// <summary>Says in sentences of our own what the binder of .NET says of a section that it could not read.</summary>
internal static partial class UnreadSettings
{
    /// <param name="section">The section's path.</param>
    /// <param name="message">What the binder said.</param>
    public static FormattableString Of(string section, string message)
    {
        if (Unknown().Match(message) is { Success: true } unknown)
        {
            return Sentence($"{section} has no setting {unknown.Groups["names"].Value}.");
        }
        if (Unread().Match(message) is not { Success: true } unread)
        {
            return $"{section}: {message}";
        }
        var (value, path, type) = (
            unread.Groups["value"].Value,
            unread.Groups["path"].Value,
            unread.Groups["type"].Value
        );
        return type switch
        {
            "System.Int32" or "System.Int64" when !value.All(char.IsAsciiDigit) => Sentence(
                $"{path} is “{value}”, which is no whole number."
            ),
            "System.Boolean" => Sentence($"{path} is “{value}”; it has to be true or false."),
            "System.TimeSpan" => Sentence($"{path} is “{value}”, which is no length of time such as 00:05:00."),
            _ when typeof(UnreadSettings).Assembly.GetType(type) is { IsEnum: true } choice => Sentence(
                $"{path} is “{value}”; it takes {string.Join(", ", Enum.GetNames(choice))}."
            ),
            _ => Sentence($"{path} is “{value}”, which cannot be read."),
        };
    }

    private static FormattableString Sentence(FormattableString sentence) => sentence;

    [GeneratedRegex("were not found on the instance of .*: (?<names>'.*')$", RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("value '(?<value>.*)' at '(?<path>[^']*)' to type '(?<type>[^']*)'", RegexOptions.Singleline)]
    private static partial Regex Unread();
}
