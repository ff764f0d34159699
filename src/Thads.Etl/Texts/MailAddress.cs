using MimeKit;

namespace Thads.Etl.Texts;

/// <summary>An e-mail address as it is kept and sent to: bare, without a name, in small letters.</summary>
public static class MailAddress
{
    private const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <returns>The address; null where the text is none. No line break, no name, no list and no comment is ever part of one.</returns>
    public static string? Of(string? text)
    {
        var trimmed = text?.Trim().ToLowerInvariant();
        return
            trimmed is { Length: > 0 and <= Longest }
            && trimmed.All(letter => letter is > ' ' and <= '~' and not ('<' or '>' or '(' or ')' or '"' or ',' or ';'))
            && MailboxAddress.TryParse(Strict, trimmed, out var parsed)
            && parsed.Address == trimmed
            ? trimmed
            : null;
    }

    public static bool IsOne(string? text) => Of(text) is not null;
}
