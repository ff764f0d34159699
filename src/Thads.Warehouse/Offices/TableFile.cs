using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Thads.Warehouse.Offices;

/// <summary>
/// A CSV file that the province keeps, with a header row: UTF-8, parted by comma, semicolon or tab. All that is wrong with it is found
/// in one reading.
/// </summary>
internal sealed class TableFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly List<TableError> errors = [];
    private readonly List<TableRow> rows = [];

    private TableFile() { }

    /// <summary>What is wrong with the file itself, and what its rows were found to hold that they must not.</summary>
    public IReadOnlyList<TableError> Errors => errors;
    public IReadOnlyList<TableRow> Rows => rows;

    /// <param name="bytes">The file.</param>
    /// <param name="required">Columns that must be there, in any order.</param>
    /// <param name="optional">Columns that may be there; no others may.</param>
    public static TableFile Read(byte[] bytes, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        var file = new TableFile();
        try
        {
            file.Read(StrictUtf8.GetString(bytes).TrimStart('\uFEFF'), required, optional);
        }
        catch (DecoderFallbackException)
        {
            file.errors.Add(new TableError(0, "", "The file is not UTF-8: save it as “CSV UTF-8”."));
        }
        return file;
    }

    private void Read(string text, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        using var csv = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = DelimiterOf(text),
                BadDataFound = bad =>
                    errors.Add(
                        new TableError(
                            bad.Context.Parser!.RawRow,
                            "",
                            "A quotation mark stands in the middle of a cell."
                        )
                    ),
            }
        );
        if (!csv.Read())
        {
            errors.Add(
                new TableError(
                    0,
                    "",
                    $"The file is empty; its first line names the columns: {string.Join(",", required)}."
                )
            );
            return;
        }
        var header = csv.Record!.Select(name => name.Trim().ToLowerInvariant()).ToList();
        CheckHeader(header, required, optional);
        if (errors.Count > 0)
        {
            return;
        }
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }
            if (cells.Length != header.Count)
            {
                errors.Add(
                    new TableError(csv.RawRow, "", $"The line has {cells.Length} cells; the header has {header.Count}.")
                );
                continue;
            }
            rows.Add(
                new TableRow(
                    csv.RawRow,
                    header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second),
                    errors
                )
            );
        }
    }

    private void CheckHeader(List<string> header, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        errors.AddRange(required.Except(header).Select(name => new TableError(1, name, "The column is missing.")));
        errors.AddRange(
            header
                .Except(required)
                .Except(optional)
                .Select(name => new TableError(1, name, "There is no such column in this file."))
        );
        errors.AddRange(
            header
                .GroupBy(name => name)
                .Where(name => name.Count() > 1)
                .Select(name => new TableError(1, name.Key, "The column is there more than once."))
        );
    }

    private static string DelimiterOf(string text)
    {
        var header = text.Split('\n', 2)[0];
        return header.Contains(';', StringComparison.Ordinal) ? ";"
            : header.Contains('\t', StringComparison.Ordinal) ? "\t"
            : ",";
    }
}
