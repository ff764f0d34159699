using System.Text;

namespace Thads.Etl.Portal;

/// <summary>An address as a header can carry it.</summary>
internal static class AsciiAddress
{
    /// <summary>Escapes what is no printable ASCII character, and nothing that is escaped already.</summary>
    public static string Of(string address)
    {
        var ascii = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            ascii.Append(rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }
        return ascii.ToString();
    }
}
