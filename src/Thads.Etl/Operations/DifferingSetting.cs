namespace Thads.Etl.Operations;

/// <summary>A setting that living processes do not have alike.</summary>
/// <param name="Name">Its name under <c>Thads</c>; <c>Version</c> for the program's own.</param>
/// <param name="Values">By process name, in their order, the value there.</param>
public sealed record DifferingSetting(string Name, IReadOnlyList<KeyValuePair<string, string>> Values);
