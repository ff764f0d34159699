namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>What one part of a package says of another.</summary>
/// <param name="Id">How the part refers to it; case matters.</param>
/// <param name="Kind">The last word of its type, the same in transitional and strict files: <c>worksheet</c>, <c>styles</c>.</param>
/// <param name="Target">The other part's name, made absolute; of an external one the address as it stands.</param>
/// <param name="IsExternal">Whether the target is outside of the package; it is never opened.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool IsExternal);
