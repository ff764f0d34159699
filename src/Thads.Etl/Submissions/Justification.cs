namespace Thads.Etl.Submissions;

/// <summary>Why warnings are right as they are.</summary>
/// <param name="Text">Of all of them, or of those in no group; null where nothing is said.</param>
/// <param name="Groups">By the key of a group, of the warnings in it.</param>
public sealed record Justification(string? Text, IReadOnlyDictionary<string, string> Groups)
{
    /// <summary>Of single warnings, by their numbers.</summary>
    public IReadOnlyDictionary<int, string> Answers { get; init; } = new Dictionary<int, string>();

    public Justification(string? text)
        : this(text, new Dictionary<string, string>()) { }
}
