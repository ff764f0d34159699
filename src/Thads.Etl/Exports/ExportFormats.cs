using Thads.Etl.Exports.Parquet;
using Thads.Etl.Exports.Xlsx;

namespace Thads.Etl.Exports;

/// <summary>The formats that marts are exported in.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [new CsvFormat(), new JsonFormat(), new ParquetFormat(), new XlsxFormat()];

    public static string Names { get; } = string.Join(", ", All.Select(format => format.Name));

    /// <returns>The format of a name; null when there is none.</returns>
    public static ExportFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
