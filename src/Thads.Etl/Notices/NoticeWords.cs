using System.Globalization;
using System.Resources;

namespace Thads.Etl.Notices;

/// <summary>The sentences of notices in a language that is said: a letter has both, whoever makes it.</summary>
public sealed class NoticeWords
{
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    private readonly ResourceManager texts = new(typeof(NoticeText));

    /// <exception cref="ArgumentException">There is no such text.</exception>
    public string In(CultureInfo culture, string name, params object?[] arguments) =>
        string.Format(
            culture,
            texts.GetString(name, culture) ?? throw new ArgumentException($"There is no text {name}.", nameof(name)),
            arguments
        );
}
