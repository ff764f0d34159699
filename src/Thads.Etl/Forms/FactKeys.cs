using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms;

/// <summary>Turns the codes of one submission into the surrogate keys of its facts.</summary>
public sealed class FactKeys
{
    private readonly Dictionary<(CategoryKind, string), int> keys = [];
    private readonly int submittingOfficeKey;

    public FactKeys(ReferenceData reference, int submissionKey, FormTarget target)
    {
        SubmissionKey = submissionKey;
        PeriodKey = target.Period.PeriodKey;
        RegimeKey = reference.Regime(target.Period.EndDate).RegimeKey;
        submittingOfficeKey = target.Office.OfficeKey;
        foreach (var kind in new[] { CategoryKind.CaseType, CategoryKind.ExecutionBasis, CategoryKind.RevenueKind })
        {
            foreach (var member in reference.Categories(kind))
            {
                keys[(kind, member.Code)] = member.Key;
            }
        }
        foreach (var office in reference.Offices.Where(office => office.IsInForceOn(target.Period.EndDate)))
        {
            keys[(CategoryKind.Office, office.OfficeCode)] = office.OfficeKey;
        }
    }

    public int SubmissionKey { get; }
    public int PeriodKey { get; }
    public int RegimeKey { get; }

    public int Of(CategoryKind kind, string code) => keys[(kind, code)];

    /// <summary>The key of the office that a fact belongs to: the submitting one, unless the row names another.</summary>
    internal int OfficeKey(string? officeCode) =>
        officeCode is null ? submittingOfficeKey : Of(CategoryKind.Office, officeCode);
}
