using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Thads.Etl.Security;

/// <summary>Section <c>Thads:Security</c>.</summary>
public sealed class SecurityOptions : IValidatableObject
{
    /// <summary>Whether a district account sees the figures of every office, and not only the province's and its own.</summary>
    public bool DistrictsSeeAllOffices { get; set; }

    /// <summary>Whether browsers on other machines may come without TLS. Only on a network that nobody else listens to.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Reverse proxies, by address, whose word on the caller's address and scheme is taken. Loopback's always is.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>How long a sign-in lasts without being used.</summary>
    [Range(5, 7 * 24 * 60)]
    public int SessionMinutes { get; set; } = 8 * 60;

    [Range(8, 128)]
    public int PasswordLength { get; set; } = 10;

    /// <summary>Wrong passwords until an account is locked out.</summary>
    [Range(3, 100)]
    public int LockoutAttempts { get; set; } = 5;

    [Range(1, 24 * 60)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Files that an account or a key may send within a minute.</summary>
    [Range(1, 100_000)]
    public int UploadsPerMinute { get; set; } = 60;

    /// <summary>Sign-ins that one address may try within a minute: an office's clerks often share one.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; set; } = 60;

    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    /// <summary>What no attribute says: addresses that are none.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return new ValidationResult($"“{proxy}” is no IP address.", [nameof(KnownProxies)]);
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
            yield return new ValidationResult(
                $"“{OpenIdConnect.Authority}” is no address of an identity provider, such as https://login.example.vn.",
                [$"{nameof(OpenIdConnect)}:{nameof(OpenIdConnectSettings.Authority)}"]
            );
        }
        if (OpenIdConnect.ClientId.Length == 0)
        {
            yield return new ValidationResult(
                "An identity provider knows this program by a name of its own.",
                [$"{nameof(OpenIdConnect)}:{nameof(OpenIdConnectSettings.ClientId)}"]
            );
        }
    }
}
