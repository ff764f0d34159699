using System.ComponentModel.DataAnnotations;

namespace Thads.Warehouse.Submissions;

/// <summary>
/// How much one office may send within 24 hours (section <c>Thads:Quota</c>), counted in the database and so over all processes. What is known
/// already is not counted, nor is what people of no office send: the province and the command line.
/// </summary>
public sealed class QuotaOptions
{
    [Range(1, int.MaxValue)]
    public int FilesPerDay { get; init; } = 1_000;

    [Range(1, long.MaxValue)]
    public long BytesPerDay { get; init; } = 2L << 30;
}
