namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What an .xls says of a worksheet before its records.</summary>
/// <param name="At">Where they begin.</param>
/// <param name="Name">Of BIFF8; in BIFF5 it is in the code page of the file.</param>
/// <param name="IsHidden">Whether its tab is hidden.</param>
internal sealed record BiffTab(long At, string Name, bool IsHidden);
