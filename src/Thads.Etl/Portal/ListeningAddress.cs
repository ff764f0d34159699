using Thads.Etl.Settings;

namespace Thads.Etl.Portal;

/// <summary>
/// Where the portal listens: where <c>URLS</c>, <c>ASPNETCORE_URLS</c>, <c>ASPNETCORE_HTTP_PORTS</c> or Kestrel's own section says, in this
/// order, and on this machine alone where nothing is said.
/// </summary>
internal static class ListeningAddress
{
    private const string Default = "http://localhost:5080";
    private static readonly string[] Settings =
    [
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey,
    ];

    /// <exception cref="SettingsException">An address is none.</exception>
    public static void UseListeningAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (
            Settings.All(name => string.IsNullOrEmpty(configuration[name]))
            && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
        )
        {
            builder.WebHost.UseUrls(Default);
        }
        foreach (var address in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';'))
        {
            Check(address.Trim());
        }
    }

    private static void Check(string address)
    {
        try
        {
            _ = address.Length == 0 ? null : BindingAddress.Parse(address);
        }
        catch (FormatException e)
        {
            throw new SettingsException(
                $"Urls: “{address}” is no address to listen at, such as {Default}: {e.Message}"
            );
        }
    }
}
