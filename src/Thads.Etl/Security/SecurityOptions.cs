using System.ComponentModel.DataAnnotations;
using System.Net;
using Thads.Etl.Settings;

namespace Thads.Etl.Security;

/// <summary>Section <c>Thads:Security</c>.</summary>
public sealed class SecurityOptions : IValidatableObject
{
    /// <summary>Whether a district account sees the figures of every office, and not only the province's and its own.</summary>
    public bool DistrictsSeeAllOffices { get; set; }

    /// <summary>Whether browsers on other machines may come without TLS. Only on a network that nobody else listens to.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>
    /// Reverse proxies, by address or network (<c>10.0.0.0/24</c>), whose word on the caller's address, scheme and host is taken.
    /// Loopback's always is.
    /// </summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>How long a sign-in lasts without being used.</summary>
    [Range(5, 7 * 24 * 60)]
    public int SessionMinutes { get; set; } = 8 * 60;

    /// <summary>How long a sign-in lasts however much it is used.</summary>
    [Range(1, 7 * 24)]
    public int SessionHours { get; set; } = 12;

    [Range(8, 128)]
    public int PasswordLength { get; set; } = 10;

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA-512: as OWASP's password storage cheat sheet has it (2023). A password that was hashed with fewer
    /// is hashed anew at its next sign-in.
    /// </summary>
    [Range(1, 10_000_000)]
    public int PasswordHashRounds { get; set; } = 210_000;

    /// <summary>
    /// Wrong passwords under one name from one address until it has to wait, longer each time; and wrong codes of a second factor until
    /// its account is locked out.
    /// </summary>
    [Range(3, 100)]
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>How long that wait grows at most.</summary>
    [Range(1, 24 * 60)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Whether accounts of the province and admins must have a second factor: who has none adds one before anything else.</summary>
    public bool RequireSecondFactor { get; set; }

    /// <summary>
    /// The file with the keys that cookies' keys and second factors are encrypted with in the database; <c>keys/protection.key</c> in the
    /// data folder where it is not said. Every portal over one database needs the same.
    /// </summary>
    public string? ProtectionKeyFile { get; set; }

    /// <summary>Files that an account or a key may send within a minute.</summary>
    [Range(1, 100_000)]
    public int UploadsPerMinute { get; set; } = 60;

    /// <summary>Sign-ins that one address may try within a minute: an office's clerks often share one.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>
    /// To whom a weakness of this hub is reported, as <c>mailto:…</c> or <c>https://…</c>; told in <c>/.well-known/security.txt</c>.
    /// </summary>
    public string Contact { get; set; } = "";

    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    /// <summary>What no attribute says: addresses that are none.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (
            var proxy in KnownProxies.Where(proxy =>
                !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)
            )
        )
        {
            yield return new WrongSetting(
                $"“{proxy}” is neither an IP address nor a network such as 10.0.0.0/24.",
                nameof(KnownProxies)
            );
        }
        if (
            Contact.Length > 0
            && !(
                Uri.TryCreate(Contact, UriKind.Absolute, out var contact)
                && contact.Scheme is "mailto" or "https" or "tel"
            )
        )
        {
            yield return new WrongSetting(
                $"“{Contact}” is no contact, such as mailto:an-toan@example.vn.",
                nameof(Contact)
            );
        }
        if (!OpenIdConnect.IsConfigured)
        {
            yield break;
        }
        if (
            !Uri.TryCreate(OpenIdConnect.Authority, UriKind.Absolute, out var authority)
            || authority.Scheme is not ("http" or "https")
        )
        {
            yield return new WrongSetting(
                $"“{OpenIdConnect.Authority}” is no address of an identity provider, such as https://login.example.vn.",
                $"{nameof(OpenIdConnect)}:{nameof(OpenIdConnectSettings.Authority)}"
            );
        }
        if (OpenIdConnect.ClientId.Length == 0)
        {
            yield return new WrongSetting(
                $"An identity provider knows this program by a name of its own.",
                $"{nameof(OpenIdConnect)}:{nameof(OpenIdConnectSettings.ClientId)}"
            );
        }
    }
}
