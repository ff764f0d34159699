using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Schema;

/// <summary>The files under <c>sql/</c> that a DBA runs by hand, one folder an engine: roles, row-level security, settings.</summary>
public static class AdministrationScript
{
    /// <summary>The names of the engine's files, without their ending and with hyphens; none for the embedded engine, which has no accounts.</summary>
    public static IReadOnlyList<string> Names(DatabaseEngine engine) =>
        [
            .. typeof(AdministrationScript)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder(engine), StringComparison.Ordinal))
                .Select(name => Path.GetFileNameWithoutExtension(name).Replace('_', '-'))
                .Order(StringComparer.Ordinal),
        ];

    /// <exception cref="ArgumentException">The engine has no such script.</exception>
    public static string Read(DatabaseEngine engine, string name)
    {
        if (!Names(engine).Contains(name))
        {
            throw new ArgumentException(
                $"There is no script “{name}” for {engine}: {string.Join(", ", Names(engine).Prepend("schema"))}."
            );
        }
        var resource = $"{Folder(engine)}{name.Replace('-', '_')}.sql";
        using var reader = new StreamReader(typeof(AdministrationScript).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static string Folder(DatabaseEngine engine) => $"sql/{engine.ToString().ToLowerInvariant()}/";
}
