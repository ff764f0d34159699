using System.Text;
using Thads.Warehouse.Files;

namespace Thads.Etl.Setup;

/// <summary>
/// A file of variables of the environment, <c>NAME=value</c> a line, as systemd (<c>EnvironmentFile</c>), compose (<c>env_file</c>) and our
/// Windows script read it. For its owner alone: a connection string holds a password. Lines that are not changed stay as they are.
/// </summary>
public sealed class SettingsFile
{
    private readonly string path;
    private readonly List<string> lines;

    private SettingsFile(string path, List<string> lines) => (this.path, this.lines) = (path, lines);

    /// <summary>Its variables; of one that is written twice the last holds.</summary>
    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in lines.Where(line => NameOf(line) is not null))
            {
                values[NameOf(line)!] = Unquoted(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            }
            return values;
        }
    }

    /// <param name="path">The file; one that is not there is empty.</param>
    public static SettingsFile Read(string path) => new(path, File.Exists(path) ? [.. File.ReadAllLines(path)] : []);

    /// <summary>Sets a variable.</summary>
    /// <returns>Whether that changed anything.</returns>
    /// <exception cref="FormatException">The value cannot be written so that all who read the file read it alike.</exception>
    public bool Set(string name, string value)
    {
        if (Values.TryGetValue(name, out var before) && before == value)
        {
            return false;
        }
        lines.RemoveAll(line => string.Equals(NameOf(line), name, StringComparison.OrdinalIgnoreCase));
        lines.Add($"{name}={Quoted(value)}");
        return true;
    }

    /// <summary>Writes it beside and puts it in its place, so that it is never half there.</summary>
    public void Write()
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var written = full + ".new";
        using (var file = PrivateFile.Open(written, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        }
        File.Move(written, full, overwrite: true);
    }

    private static string? NameOf(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && line.TrimStart() is [not '#', ..] ? line[..at].Trim() : null;
    }

    private static string Quoted(string value) =>
        value.Any(char.IsControl) || value.Contains('\'')
            ? throw new FormatException(
                "A value with a line break or an apostrophe is read otherwise by each program: choose another password."
            )
        : value.All(letter => char.IsLetterOrDigit(letter) || "_-./:;=,@%+*".Contains(letter)) ? value
        : $"'{value}'";

    private static string Unquoted(string value) =>
        value is ['\'' or '"', .., _] && value[0] == value[^1] && value.Length > 1 ? value[1..^1] : value;
}
