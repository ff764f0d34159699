using System.Net;
using Microsoft.Extensions.Options;

namespace Thads.Etl.Security;

/// <summary>A proxy is named by its address or its network: what is neither would be believed by nobody, or by chance.</summary>
internal sealed class KnownProxiesValidator : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options) =>
        options.KnownProxies.FirstOrDefault(proxy =>
            !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)
        )
            is { } wrong
            ? ValidateOptionsResult.Fail(
                $"Thads:Security:KnownProxies: “{wrong}” is neither an address nor a network such as 10.0.0.0/24."
            )
            : ValidateOptionsResult.Success;
}
