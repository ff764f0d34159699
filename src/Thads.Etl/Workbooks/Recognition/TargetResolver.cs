using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>
/// Settles which office and period a workbook reports on. The workbook says; what was declared decides where it is silent; where the two
/// disagree, that is a finding.
/// </summary>
internal sealed class TargetResolver(
    TitleBlock title,
    string sheet,
    DeclaredTarget declared,
    ReferenceData reference,
    DateOnly today,
    FindingCollector findings,
    KnownLayout? layout = null,
    TaughtCells? taught = null,
    ICollection<int>? usedWords = null
)
{
    /// <summary>The office and period, or null when a finding says why there is none.</summary>
    public FormTarget? Resolve(Form form)
    {
        var period = Period(form);
        var officeCode = OfficeCode(form, period);
        if (period is null || officeCode is null)
        {
            return null;
        }
        if (form.OfficeOf(officeCode, period, reference) is not { Reports: true } office)
        {
            findings.Add(
                FindingCodes.OfficeNotInPeriod,
                sheet,
                found: officeCode,
                arguments: [("period", period.LabelVi)]
            );
            return null;
        }
        if (form.SubmittedBy == SubmittedBy.Province && office.Level != "province")
        {
            findings.Add(
                FindingCodes.OfficeNotTheProvince,
                sheet,
                found: office.ShortName,
                arguments: [("form", form.Code)]
            );
            return null;
        }
        return new FormTarget(office, period);
    }

    /// <summary>Each period that the sheet states: what the cell of a layout says, else what stands anywhere above the table.</summary>
    public static List<(int StatYear, int Months, string Text, string Cell)> Stated(
        Form form,
        TitleBlock title,
        TaughtCells? taught,
        ReferenceData reference
    ) =>
        taught?.Period(form.IsYearly, reference) is { } said
            ? [said]
            : title.Periods(form.IsYearly).DistinctBy(period => (period.StatYear, period.Months)).ToList();

    private PeriodDimension? Period(Form form)
    {
        var declaredPeriod = declared.PeriodKey is { } key ? reference.Period(key) : null;
        var stated = Stated(form, title, taught, reference);
        switch (stated)
        {
            case []:
                if (declaredPeriod is null)
                {
                    findings.Add(FindingCodes.PeriodMissing, sheet);
                    return null;
                }
                return InTime(form, declaredPeriod, null);
            case [var (statYear, months, text, cell)]:
                if (reference.Period(statYear, months) is not { } period)
                {
                    var years = reference.Periods.Select(p => p.StatYear);
                    findings.Add(FindingCodes.PeriodUnknown, sheet, cell, text, $"{years.Min()}–{years.Max()}");
                    return null;
                }
                if (declaredPeriod is not null && declaredPeriod.PeriodKey != period.PeriodKey)
                {
                    findings.Add(FindingCodes.PeriodDisagrees, sheet, cell, period.LabelVi, declaredPeriod.LabelVi);
                    return null;
                }
                return InTime(form, period, cell);
            default:
                findings.Add(
                    FindingCodes.PeriodAmbiguous,
                    sheet,
                    stated[1].Cell,
                    string.Join("; ", stated.Select(p => p.Text))
                );
                return null;
        }
    }

    /// <summary>A report comes when its period has ended, a plan from its first day on.</summary>
    private PeriodDimension? InTime(Form form, PeriodDimension period, string? cell)
    {
        if (form.IsPlan ? period.StartDate <= today : period.EndDate < today)
        {
            return period;
        }
        var end = period.EndDate.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        findings.Add(FindingCodes.PeriodNotEnded, sheet, cell, period.LabelVi, end);
        return null;
    }

    private string? OfficeCode(Form form, PeriodDimension? period)
    {
        var existing = reference
            .Offices.Select(office => office.OfficeCode)
            .Where(code => period is null || form.OfficeOf(code, period, reference) is not null)
            .ToHashSet();
        var matcher = NameMatcher
            .ForOffices(reference.Offices.Where(office => office.Reports))
            .Taught(CategoryKind.Office, reference, layout, usedWords);
        if (taught?.Office is var (said, at))
        {
            return Agreed(OfTheTime(matcher.Match(VietnameseText.Fold(said)), existing), said, at);
        }
        var labelled = title
            .LabelledOffices.Select(office =>
                (office.Name, office.Cell, Codes: OfTheTime(matcher.Match(VietnameseText.Fold(office.Name)), existing))
            )
            .Where(office => office.Codes.Count > 0)
            .ToList();
        if (labelled.Count > 0)
        {
            var first = labelled[0];
            // Whom it reports to may be named below it.
            var other = labelled.Find(office =>
                !office.Codes.Intersect(first.Codes).Any() && (IsProvince(first.Codes) || !IsProvince(office.Codes))
            );
            if (other.Codes is null)
            {
                return Agreed(first.Codes, first.Name, first.Cell);
            }
            findings.Add(
                FindingCodes.OfficeAmbiguous,
                sheet,
                other.Cell,
                other.Name,
                string.Join(", ", first.Codes.Concat(other.Codes).Select(Describe))
            );
            return null;
        }
        if (title.LabelledOffices.FirstOrDefault(office => office.IsSaidToBe) is { } named)
        {
            return Agreed([], named.Name, named.Cell);
        }
        if (form.SubmittedBy == SubmittedBy.Province && declared.OfficeCode is null)
        {
            var provinces = reference.Offices.Where(office => office.Level == "province").ToList();
            return (provinces.Find(office => existing.Contains(office.OfficeCode)) ?? provinces[0]).OfficeCode;
        }
        // A letterhead names the office under its province; the province stands for itself only when it stands alone.
        var letterhead = title
            .Texts.Select(text => (text.Text, text.Cell, Codes: OfTheTime(matcher.Match(text.Folded), existing)))
            .Where(text => text.Codes.Count > 0)
            .ToList();
        if (letterhead.Count == 0)
        {
            if (declared.OfficeCode is null)
            {
                findings.Add(FindingCodes.OfficeMissing, sheet);
            }
            return declared.OfficeCode;
        }
        var all = letterhead.SelectMany(text => text.Codes).Distinct().ToList();
        var below = all.Where(code => reference.Offices.Any(o => o.OfficeCode == code && o.Level != "province"))
            .ToList();
        return Agreed(below.Count > 0 ? below : all, letterhead[^1].Text, letterhead[^1].Cell);
    }

    /// <summary>Where an office and its successor have one name, the one that existed at the period's end is meant.</summary>
    private static IReadOnlyCollection<string> OfTheTime(IReadOnlyCollection<string> codes, HashSet<string> existing) =>
        codes.Where(existing.Contains).ToList() is { Count: > 0 } ofTheTime ? ofTheTime : codes;

    private string? Agreed(IReadOnlyCollection<string> codes, string name, string cell)
    {
        switch (codes.Count)
        {
            case 0 when declared.OfficeCode is not null:
                if (NameMatcher.NamesPlace(name))
                {
                    // Perhaps a new spelling, perhaps another office's workbook.
                    findings.Add(
                        FindingCodes.OfficeUnknown,
                        sheet,
                        cell,
                        name,
                        Describe(declared.OfficeCode),
                        Severity.Warning
                    );
                }
                return declared.OfficeCode;
            case 0:
                findings.Add(FindingCodes.OfficeUnknown, sheet, cell, name);
                return null;
            case > 1 when declared.OfficeCode is not null && codes.Contains(declared.OfficeCode):
                return declared.OfficeCode;
            case > 1:
                findings.Add(
                    FindingCodes.OfficeAmbiguous,
                    sheet,
                    cell,
                    name,
                    string.Join(", ", codes.Select(Describe))
                );
                return null;
        }
        var code = codes.Single();
        if (declared.OfficeCode is not null && declared.OfficeCode != code)
        {
            findings.Add(FindingCodes.OfficeDisagrees, sheet, cell, Describe(code), Describe(declared.OfficeCode));
            return null;
        }
        return code;
    }

    private bool IsProvince(IEnumerable<string> codes) =>
        codes.All(code => reference.Offices.Any(office => office.OfficeCode == code && office.Level == "province"));

    private string Describe(string code) =>
        $"{code} {reference.Offices.LastOrDefault(office => office.OfficeCode == code)?.ShortName}".TrimEnd();
}
