using System.Globalization;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Kpi;

/// <summary>What the codes in the marts are called, in the reader's language. A code without a name stands for itself.</summary>
public sealed class KpiNames(ReferenceData reference)
{
    private static readonly Dictionary<string, CategoryKind> Kinds = new()
    {
        ["document_kind"] = CategoryKind.DocumentKind,
        ["index_code"] = CategoryKind.Index,
        ["scope"] = CategoryKind.IndexScope,
        ["award_kind"] = CategoryKind.AwardKind,
        ["level"] = CategoryKind.AwardLevel,
        ["grade"] = CategoryKind.OfficerGrade,
    };

    /// <summary>The name of the newest version of an office.</summary>
    public string Office(string code) =>
        Offices.FirstOrDefault(office => office.OfficeCode == code)?.OfficeName ?? code;

    /// <summary>The offices of today that report, in order of their codes.</summary>
    public IEnumerable<OfficeDimension> Reporting =>
        Offices.Where(office => office.Reports).OrderBy(office => office.OfficeCode, StringComparer.Ordinal);

    /// <summary>
    /// Whether another column says the same to the reader: a code that has its name beside it, a name in the other language, a form's
    /// title, which its code stands for.
    /// </summary>
    public static bool IsSaidByAnother(string column, MartTable mart)
    {
        var (own, other) = IsEnglish ? ("_name_en", "_name_vi") : ("_name_vi", "_name_en");
        var code = column.EndsWith("_code", StringComparison.Ordinal) ? column[..^"_code".Length] : column;
        return column.EndsWith(other, StringComparison.Ordinal)
            || column is "form_title_vi" or "form_title_en"
            || mart.Columns.Any(named => named.Name == code + own);
    }

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>What a code in a column of a mart is called.</summary>
    public string Of(string column, string code) =>
        Kinds.TryGetValue(column, out var kind)
        && reference.Categories(kind).FirstOrDefault(category => category.Code == code) is { } named
            ? IsEnglish
                ? named.NameEn
                : named.NameVi
            : code;

    private IEnumerable<OfficeDimension> Offices => reference.Offices.Where(office => office.IsCurrent);
}
