namespace Thads.Etl.Lineage;

/// <summary>One fact cell of a KPI, and what stands in the workbook that it came from.</summary>
/// <param name="Role">What its term is in the formula.</param>
/// <param name="StatYear">The statistical year it was reported for.</param>
/// <param name="OfficeCode">The office that the fact belongs to.</param>
/// <param name="OfficeName">The office's name at the period's end.</param>
/// <param name="Categories">What the row is of, in Vietnamese: Chủ động, Dân sự.</param>
/// <param name="FactTable">The fact table.</param>
/// <param name="FactColumn">Its column.</param>
/// <param name="Value">việc, đồng or percent.</param>
/// <param name="SubmissionKey">The submission's number.</param>
/// <param name="FormCode">The form.</param>
/// <param name="FileName">The file as it was called when it came in.</param>
/// <param name="ContentHash">SHA-256 of its bytes.</param>
/// <param name="SheetName">The sheet.</param>
/// <param name="Cell">The cell, such as <c>F12</c>; null where the submission's columns are not known.</param>
/// <param name="Heading">What the workbook prints above it.</param>
/// <param name="Raw">What stands there, as it stands there; null where the cell or the stored file cannot be read.</param>
/// <param name="WorkbookValue">That as a figure in việc, đồng or percent, by the unit that the sheet states.</param>
/// <param name="IsEqual">Whether it is the fact's value.</param>
public sealed record TracedFact(
    KpiTermRole Role,
    int StatYear,
    string OfficeCode,
    string OfficeName,
    IReadOnlyList<string> Categories,
    string FactTable,
    string FactColumn,
    decimal Value,
    int SubmissionKey,
    string FormCode,
    string FileName,
    string ContentHash,
    string SheetName,
    string? Cell,
    string? Heading,
    string? Raw,
    decimal? WorkbookValue,
    bool IsEqual
);
