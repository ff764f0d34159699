using System.Text.RegularExpressions;

namespace Thads.Warehouse.Tests.PowerBi;

/// <summary>
/// Reads as much of TMDL as the project uses, and strictly: nesting by tabs, one level at a time; expressions deeper than the properties
/// of their object; descriptions right above an object; quotes around values that begin or end with one.
/// </summary>
internal sealed partial class TmdlReader
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["database"] = ["compatibilityLevel"],
        ["model"] = ["culture", "defaultPowerBIDataSourceVersion", "discourageImplicitMeasures", "sourceQueryCulture"],
        ["dataAccessOptions"] = ["legacyRedirects", "returnErrorValuesAsNull"],
        ["table"] = ["lineageTag", "dataCategory"],
        ["column"] =
        [
            "dataType",
            "isHidden",
            "isKey",
            "formatString",
            "lineageTag",
            "summarizeBy",
            "sourceColumn",
            "sortByColumn",
        ],
        ["measure"] = ["formatString", "isHidden", "displayFolder", "lineageTag"],
        ["partition"] = ["mode", "source"],
        ["relationship"] = ["isActive", "fromColumn", "toColumn"],
        ["expression"] = ["lineageTag"],
        ["annotation"] = [],
        ["ref table"] = [],
        ["ref role"] = [],
        ["hierarchy"] = ["lineageTag"],
        ["level"] = ["lineageTag", "column"],
        ["role"] = ["modelPermission"],
        ["tablePermission"] = [],
    };

    private readonly string[] lines;
    private int next;

    private TmdlReader(string text) => lines = text.Split('\n');

    /// <exception cref="FormatException">A line is not what may stand there.</exception>
    public static IReadOnlyList<TmdlObject> Read(string text)
    {
        var reader = new TmdlReader(text);
        var root = new TmdlObject("", "");
        reader.Body(root, 0);
        return root.Children;
    }

    private void Body(TmdlObject owner, int depth)
    {
        var description = new List<string>();
        for (; next < lines.Length; next++)
        {
            var line = lines[next];
            if (line.Length == 0)
            {
                Require(description.Count == 0, "a description stands right above its object");
                continue;
            }
            var own = DepthOf(line);
            if (own < depth)
            {
                break;
            }
            Require(own == depth, "one tab a level");
            var content = line[own..];
            Require(content[0] is not ' ' && !content.EndsWith(' '), "no spaces around a line");
            if (content.StartsWith("/// ", StringComparison.Ordinal))
            {
                description.Add(content[4..]);
            }
            else if (Declared(content) is { } declared)
            {
                declared.Description.AddRange(description);
                description.Clear();
                Require(owner.Kind != "annotation", "an annotation has no children");
                owner.Children.Add(declared);
                next++;
                if (content.EndsWith('='))
                {
                    declared.Expression = Expression(depth + 2);
                }
                Body(declared, depth + 1);
                next--;
            }
            else
            {
                Require(
                    description.Count == 0 && owner.Children.TrueForAll(child => child.Kind != "annotation"),
                    "properties come first"
                );
                Property(owner, content, depth);
            }
        }
        Require(description.Count == 0, "a description without an object");
    }

    private static TmdlObject? Declared(string content)
    {
        var match = Declaration().Match(content);
        return match.Success && Known.ContainsKey(match.Groups["kind"].Value)
            ? new TmdlObject(match.Groups["kind"].Value, Unquoted(match.Groups["name"].Value))
            {
                Expression = match.Groups["expression"].Value.Trim(),
            }
            : null;
    }

    private void Property(TmdlObject owner, string content, int depth)
    {
        var name = PropertyName().Match(content).Value;
        Require(Known.GetValueOrDefault(owner.Kind)?.Contains(name) == true, $"{owner.Kind} has no property {name}");
        Require(!owner.Properties.ContainsKey(name) && !owner.Flags.Contains(name), $"{name} is said twice");
        var rest = content[name.Length..];
        if (rest.Length == 0)
        {
            owner.Flags.Add(name);
        }
        else if (rest == " =")
        {
            next++;
            owner.Properties[name] = Expression(depth + 2);
            next--;
        }
        else
        {
            Require(rest.StartsWith(": ", StringComparison.Ordinal), "a property's value follows a colon");
            var value = rest[2..];
            Require(value.StartsWith('"') == value.EndsWith('"'), "quotes stand around the whole value");
            owner.Properties[name] = value.StartsWith('"') ? Inside(value) : value;
        }
    }

    private string Inside(string quoted)
    {
        var inside = quoted[1..^1].Replace("\"\"", "\u0001", StringComparison.Ordinal);
        Require(!inside.Contains('"', StringComparison.Ordinal), "quotes inside are doubled");
        return inside.Replace('\u0001', '"');
    }

    private string Expression(int depth)
    {
        var text = new List<string>();
        for (; next < lines.Length && lines[next].Length > 0 && DepthOf(lines[next]) >= depth; next++)
        {
            text.Add(lines[next][depth..]);
        }
        Require(text.Count > 0, "an expression is deeper than the properties of its object");
        return string.Join('\n', text);
    }

    private void Require(bool isMet, string rule)
    {
        if (!isMet)
        {
            throw new FormatException($"line {next + 1}: {rule}");
        }
    }

    private static int DepthOf(string line) => line.Length - line.TrimStart('\t').Length;

    private static string Unquoted(string name) =>
        name.StartsWith('\'') ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;

    [GeneratedRegex(
        @"^(?<kind>ref table|ref role|[a-zA-Z]+)( (?<name>'([^']|'')+'|[A-Za-z0-9_-]+))?( =(?<expression> .*)?)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();

    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex PropertyName();
}
