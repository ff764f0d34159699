namespace Thads.Etl.Workbooks.Inspection;

/// <summary>What our own template says of itself in hidden defined names. It decides where the sheet is silent.</summary>
public sealed record TemplateStamp(string? FormCode, string? LayoutVersion, string? OfficeCode, int? PeriodKey)
{
    public const string FormName = "THADS_FORM";
    public const string LayoutName = "THADS_LAYOUT";
    public const string OfficeName = "THADS_OFFICE";
    public const string PeriodName = "THADS_PERIOD";

    public static TemplateStamp None { get; } = new(null, null, null, null);
}
