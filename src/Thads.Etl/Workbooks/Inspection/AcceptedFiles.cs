namespace Thads.Etl.Workbooks.Inspection;

/// <summary>The kinds of files that are taken.</summary>
internal static class AcceptedFiles
{
    public const string All = ".xlsx, .xlsb, .xls, .csv";
}
