namespace Thads.Etl.Security;

/// <summary>What became of a form, for the one page that it leads to.</summary>
/// <param name="Code">The name of a text after <c>Message.</c>.</param>
/// <param name="Path">The page.</param>
/// <param name="Action">The address that the form was sent to.</param>
/// <param name="User">Who sent it; null where nobody had signed in.</param>
/// <param name="Typed">What was typed into the form, where it was refused: nothing secret.</param>
public sealed record PageMessage(
    string Code,
    string Path,
    string Action,
    string? User,
    IReadOnlyDictionary<string, string> Typed
);
