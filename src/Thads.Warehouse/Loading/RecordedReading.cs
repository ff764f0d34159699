using System.Security.Cryptography;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Loading;

/// <summary>What was read from a workbook, as it is kept with its submission.</summary>
/// <param name="Reader">The build of the program that read it.</param>
/// <param name="Rows">The rows and the layout of the sheet, in the form's own compressed format.</param>
public sealed record RecordedReading(string Reader, byte[] Rows)
{
    /// <summary>The reading as one decision on its submission.</summary>
    public SubmissionReading ToRow(int submissionId, int ordinal, DateTime at, string by, string? reason = null) =>
        new()
        {
            SubmissionId = submissionId,
            Ordinal = ordinal,
            Reader = Reader,
            Rows = Rows,
            RowsHash = HashOf(Rows),
            RecordedAt = at,
            RecordedBy = by,
            Reason = reason,
        };

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
