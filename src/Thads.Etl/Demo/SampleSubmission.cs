namespace Thads.Etl.Demo;

/// <summary>One synthetic workbook, as an office would have sent it.</summary>
/// <param name="FileName">Such as <c>VP-244_KQ-VIEC_2020-12.xlsx</c>.</param>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12.</param>
/// <param name="OfficeCode">The sending office.</param>
/// <param name="FormCode">The form.</param>
/// <param name="Write">Writes its bytes, the same each time.</param>
public sealed record SampleSubmission(
    string FileName,
    int StatYear,
    int Months,
    string OfficeCode,
    string FormCode,
    Action<Stream> Write
);
