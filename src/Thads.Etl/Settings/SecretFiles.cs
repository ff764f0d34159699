namespace Thads.Etl.Settings;

/// <summary>
/// Settings that are files of a folder, as Docker, Kubernetes and systemd hand out what nobody else is to read: each file is named as the
/// environment's variable would be (<c>THADS__DATABASE__CONNECTIONSTRING</c>) and holds its value. They take precedence over all others.
/// </summary>
public static class SecretFiles
{
    /// <summary>Names the folder.</summary>
    public const string Setting = "THADS_SECRETSFOLDER";

    /// <exception cref="SettingsException">There is no such folder.</exception>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } folder)
        {
            return;
        }
        var path = Path.GetFullPath(folder);
        if (!Directory.Exists(path))
        {
            throw new SettingsException($"{Setting}: There is no folder {path}.");
        }
        configuration.AddKeyPerFile(path, optional: false, reloadOnChange: false);
    }
}
