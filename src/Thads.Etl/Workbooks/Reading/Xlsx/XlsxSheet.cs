using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>A sheet with cells.</summary>
/// <param name="Name">As on its tab, normalised.</param>
/// <param name="IsHidden">Whether its tab is hidden, or very hidden.</param>
/// <param name="Part">The part that holds it.</param>
internal sealed record XlsxSheet(string Name, bool IsHidden, PackagePart Part);
