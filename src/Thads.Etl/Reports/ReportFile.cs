namespace Thads.Etl.Reports;

/// <summary>A report as a file.</summary>
/// <param name="FileName">The name to save it under.</param>
/// <param name="Bytes">The .xlsx workbook.</param>
/// <param name="Manifest">What it is made of.</param>
public sealed record ReportFile(string FileName, byte[] Bytes, ReportManifest Manifest);
