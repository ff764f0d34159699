namespace Thads.Etl.Workbooks;

/// <summary>The headings that stand one below the other over a column, folded.</summary>
internal sealed class HeadingPath
{
    private readonly List<string> folded = [];

    /// <summary>The innermost heading as printed.</summary>
    public string LastText { get; private set; } = "";
    public bool IsEmpty => folded.Count == 0;

    /// <summary>Adds the next heading inwards; a cell merged downwards repeats its text and counts once.</summary>
    public void Add(string text)
    {
        var name = VietnameseText.Fold(text);
        if (name.Length > 0 && (folded.Count == 0 || folded[^1] != name))
        {
            folded.Add(name);
            LastText = text;
        }
    }

    /// <summary>Whether the innermost headings are these.</summary>
    public bool EndsWith(string[] names) =>
        names.Length <= folded.Count && folded.TakeLast(names.Length).SequenceEqual(names);
}
