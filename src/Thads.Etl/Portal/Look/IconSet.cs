using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace Thads.Etl.Portal.Look;

/// <summary>The icons that pages draw, as they lie in <c>Icons/</c>: what is inside each, without its frame.</summary>
public sealed class IconSet
{
    private const string Folder = "icons/";
    private readonly Dictionary<string, MarkupString> drawings = typeof(IconSet)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read);

    /// <summary>The names of all of them, in order.</summary>
    public IEnumerable<string> Names => drawings.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such icon.</exception>
    public MarkupString this[string name] => drawings[name];

    private static MarkupString Read(string resource)
    {
        using var stream = typeof(IconSet).Assembly.GetManifestResourceStream(resource)!;
        // Without the namespace, which an HTML parser gives by itself.
        var paths = XElement
            .Load(stream)
            .Elements()
            .Select(path => new XElement(path.Name.LocalName, path.Attributes()));
        return new MarkupString(string.Concat(paths.Select(path => path.ToString(SaveOptions.DisableFormatting))));
    }
}
