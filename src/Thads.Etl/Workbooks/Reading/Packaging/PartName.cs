namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>Names of parts as they are compared: without a leading slash, with <c>/</c> between folders, in lower case, unescaped.</summary>
internal static class PartName
{
    public static string Of(string name) =>
        Uri.UnescapeDataString(name).Replace('\\', '/').TrimStart('/').ToLowerInvariant();

    /// <summary>The part that a relationship means.</summary>
    /// <param name="source">The part that the relationship belongs to; empty for the package itself.</param>
    /// <param name="target">As it stands there: absolute, or relative to the source's folder.</param>
    public static string Resolve(string source, string target)
    {
        var path = Uri.UnescapeDataString(target.Split('#')[0]).Replace('\\', '/');
        var folder = path.StartsWith('/') ? "" : source[..(source.LastIndexOf('/') + 1)];
        var segments = new List<string>();
        foreach (var segment in (folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                // Above the root there is nothing: the package does not reach further.
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }
        return string.Join('/', segments).ToLowerInvariant();
    }

    /// <summary>The part that holds a part's relationships.</summary>
    public static string RelationshipsOf(string name)
    {
        var file = name.LastIndexOf('/') + 1;
        return $"{name[..file]}_rels/{name[file..]}.rels";
    }
}
