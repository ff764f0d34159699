using System.Globalization;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>What our own template or report says of itself in hidden defined names. It decides where the sheet is silent.</summary>
/// <param name="ReportSheet">Of a report of the whole province, the sheet that is its form; the others are annexes to it.</param>
public sealed record TemplateStamp(
    string? FormCode,
    string? LayoutVersion,
    string? OfficeCode,
    int? PeriodKey,
    string? ReportSheet = null
)
{
    public const string FormName = "THADS_FORM";
    public const string LayoutName = "THADS_LAYOUT";
    public const string OfficeName = "THADS_OFFICE";
    public const string PeriodName = "THADS_PERIOD";
    public const string ReportName = "THADS_REPORT";

    public static TemplateStamp None { get; } = new(null, null, null, null);

    /// <param name="names">Defined names with what they say, without quotes.</param>
    internal static TemplateStamp Of(IReadOnlyDictionary<string, string> names) =>
        new(
            names.GetValueOrDefault(FormName),
            names.GetValueOrDefault(LayoutName),
            names.GetValueOrDefault(OfficeName),
            int.TryParse(
                names.GetValueOrDefault(PeriodName),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var period
            )
                ? period
                : null,
            names.GetValueOrDefault(ReportName)
        );
}
