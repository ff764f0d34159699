using System.ComponentModel.DataAnnotations;
using System.Net;
using Thads.Etl.Settings;

namespace Thads.Etl.Telemetry;

/// <summary>Settings of section <c>Thads:Telemetry</c>: who may read what is measured, and where it is sent.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>Addresses or networks (<c>10.0.0.0/24</c>) that get an answer at the portal's <c>/metrics</c>; for others nothing is there.</summary>
    public string[] MetricsAddresses { get; set; } = ["127.0.0.0/8", "::1/128"];

    /// <summary>A port of this process's own for <c>/metrics</c>, without TLS and for whoever reaches it; none when 0.</summary>
    [Range(0, 65_535)]
    public int MetricsPort { get; set; }

    /// <summary>The host name or address of that port: this machine alone, unless another is said.</summary>
    [Required]
    public string MetricsHost { get; set; } = "localhost";

    /// <summary>Where metrics and traces are sent by OTLP, such as <c>http://localhost:4317</c>; nowhere when empty.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Whether OTLP goes over HTTP (port 4318 and its paths, by convention) and not over gRPC.</summary>
    public bool OtlpOverHttp { get; set; }

    /// <summary>What no attribute says: addresses that are none.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var address in MetricsAddresses.Where(address => NetworkOf(address) is null))
        {
            yield return new WrongSetting(
                $"“{address}” is neither an IP address nor a network such as 10.0.0.0/24.",
                nameof(MetricsAddresses)
            );
        }
        if (
            OtlpEndpoint.Length > 0
            && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        )
        {
            yield return new WrongSetting(
                $"“{OtlpEndpoint}” is no address of a collector, such as http://localhost:4317.",
                nameof(OtlpEndpoint)
            );
        }
    }

    /// <summary>Whether who asks from there may read the metrics.</summary>
    public bool Allows(IPAddress? address)
    {
        if (address is null)
        {
            return false;
        }
        var asked = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return MetricsAddresses.Select(NetworkOf).OfType<IPNetwork>().Any(network => network.Contains(asked));
    }

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
