namespace Thads.Etl.Api;

/// <summary>Why the warnings of a held submission are right as they are.</summary>
internal sealed record JustificationBody(string? Text);
