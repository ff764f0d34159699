namespace Thads.Etl.Portal.Docs;

/// <summary>A word of the pages: one for each thing, and those that nobody writes instead.</summary>
/// <param name="Vi">The Vietnamese word.</param>
/// <param name="En">The English word.</param>
/// <param name="MeaningVi">What it means, in one Vietnamese sentence.</param>
/// <param name="MeaningEn">The same in English.</param>
/// <param name="AvoidVi">Vietnamese words that mean the same and are not used.</param>
/// <param name="AvoidEn">English words that mean the same and are not used.</param>
public sealed record GlossaryTerm(
    string Vi,
    string En,
    string MeaningVi,
    string MeaningEn,
    IReadOnlyList<string> AvoidVi,
    IReadOnlyList<string> AvoidEn
);
