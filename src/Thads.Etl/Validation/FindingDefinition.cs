namespace Thads.Etl.Validation;

/// <summary>An entry of the catalogue: a code, what it means for a submission, and its sentence in both languages.</summary>
/// <param name="Code">Family and name: <c>cell.negative</c>.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Vi">The sentence in Vietnamese, with <c>{names}</c> for what it is filled with.</param>
/// <param name="En">The same in English.</param>
public sealed record FindingDefinition(string Code, Severity Severity, string Vi, string En);
