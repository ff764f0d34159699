using Thads.Warehouse.Model.Dimensions;
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
        YearStart = target.Period.StartDate;
        RegimeKey = reference.Regime(target.Period.EndDate).RegimeKey;
        submittingOfficeKey = target.Office.OfficeKey;
        OfficeCode = target.Office.OfficeCode;
        foreach (var kind in reference.Kinds)
        {
            foreach (var member in reference.Categories(kind))
            {
                keys[(kind, member.Code)] = member.Key;
            }
        }
        foreach (var code in reference.Offices.Select(office => office.OfficeCode).Distinct())
        {
            keys[(CategoryKind.Office, code)] = reference.OfficeByCode(code, target.Period.EndDate)!.OfficeKey;
        }
    }

    public int SubmissionKey { get; }
    public int PeriodKey { get; }
    public int RegimeKey { get; }

    /// <summary>The first day of the statistical year.</summary>
    public DateOnly YearStart { get; }

    /// <summary>The code of the submitting office, under which it knows its officers and staff.</summary>
    public string OfficeCode { get; }

    /// <summary>The key of a list's member; 0, the unknown member, where the row names none.</summary>
    /// <exception cref="UnknownMemberException">No list has such a member.</exception>
    public int Of(CategoryKind kind, string code) =>
        code.Length == 0 ? 0
        : keys.TryGetValue((kind, code), out var key) ? key
        : throw new UnknownMemberException($"There is no member {code} in the list {kind}.");

    /// <summary>The key of a day; 0, the unknown day, where there is none.</summary>
    public static int Of(DateOnly? day) => day is { } known ? DateDimension.KeyOf(known) : 0;

    /// <summary>The key of the office that a fact belongs to: the submitting one, unless the row names another.</summary>
    internal int OfficeKey(string? officeCode) =>
        officeCode is null ? submittingOfficeKey : Of(CategoryKind.Office, officeCode);
}
