namespace Thads.Etl.Forms;

/// <summary>A rule of a form for people to read.</summary>
/// <param name="Kind">What kind of rule it is.</param>
/// <param name="Subject">The column or figure that it is about.</param>
/// <param name="Formula">What the subject is held against; empty where the kind says it all.</param>
/// <param name="FindingCode">What is found where it does not hold.</param>
public sealed record RuleDescription(RuleKind Kind, string Subject, string Formula, string FindingCode);

/// <summary>The kinds of rules that forms declare.</summary>
public enum RuleKind
{
    Equal,
    AtMost,
    Rate,
    Condition,
    Sheet,
    ConstantThroughYear,
    NonDecreasing,
    CarriesOver,
    ConsistentUnit,
    Plausible,
}
