using Thads.Etl.Texts;

namespace Thads.Etl.Portal;

/// <summary>A day that was typed into a form: 05/10/2020, whatever language the browser has; or 2020-10-05, as programs write it.</summary>
/// <param name="Day">The day.</param>
public readonly record struct WrittenDay(DateOnly Day)
{
    /// <summary>How the binding of forms reads it.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out WrittenDay day)
    {
        var read = DateText.Read(text ?? "");
        day = new WrittenDay(read ?? default);
        return read is not null;
    }
}
