namespace Thads.Etl.Api;

/// <summary>Why the warnings of a held submission are right as they are.</summary>
/// <param name="Text">Of all of them, or of those in no group.</param>
/// <param name="Groups">By the key of a group of <c>/groups</c>, of the warnings in it.</param>
internal sealed record JustificationBody(string? Text, Dictionary<string, string?>? Groups = null);
