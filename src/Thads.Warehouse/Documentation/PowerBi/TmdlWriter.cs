using System.Text;
using System.Text.RegularExpressions;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Writes TMDL: objects and properties by lines, nested by tabs.</summary>
internal sealed partial class TmdlWriter
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    /// <summary>Begins an object: its description before it, its properties to follow one level deeper.</summary>
    public void Object(int depth, string declaration, params IEnumerable<string> description)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }
        foreach (var line in description)
        {
            Line(depth, $"/// {line}");
        }
        Line(depth, declaration);
    }

    public void Property(int depth, string name, string value) => Line(depth, $"{name}: {Value(value)}");

    public void Flag(int depth, string name) => Line(depth, name);

    public void Line(int depth, string line) => text.Append('\t', depth).Append(line).Append('\n');

    public void Blank() => text.Append('\n');

    /// <summary>An expression in lines of its own, which keep their own indentation after the tabs.</summary>
    public void Expression(int depth, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(depth, line);
        }
    }

    /// <summary>The name as it is written: in quotes where it holds more than letters, digits and underscores.</summary>
    public static string Name(string name) =>
        Plain().IsMatch(name) ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A value that begins or ends with a quote or a space stands in quotes, with those inside doubled.</summary>
    private static string Value(string value) =>
        value.StartsWith('"') || value.EndsWith('"') || value != value.Trim()
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Plain();
}
