namespace Thads.Etl.Settings;

/// <summary>
/// Reads a section of settings before anything is done with it: what cannot be read, is out of range or names nothing that there is stops
/// the start with a sentence that names the setting.
/// </summary>
public static class SettingsReader
{
    /// <param name="section">The section; one that is not there leaves every setting as it is by default.</param>
    /// <exception cref="SettingsException">A setting is wrong; the message names each by its whole path.</exception>
    public static TOptions Read<TOptions>(IConfigurationSection section)
        where TOptions : class, new()
    {
        TOptions options;
        try
        {
            options = section.Get<TOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException(UnreadSettings.Of(section.Path, e.Message));
        }
        FormattableString[] errors = [.. SettingRules.Errors(options, section.Path)];
        return errors.Length == 0 ? options : throw new SettingsException(errors);
    }

    /// <summary>Makes a section known as options, after it was found to be right; a change while the program runs is checked as well.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void AddSettings<TOptions>(this IServiceCollection services, IConfigurationSection section)
        where TOptions : class, new()
    {
        Read<TOptions>(section);
        services.AddOptions<TOptions>().Bind(section).ValidateDataAnnotations();
    }
}
