using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Thads.Etl.Tests.Support;

/// <summary>The cells of a workbook's sheet, read by ExcelDataReader alone and addressed by arithmetic of the test's own.</summary>
internal sealed class CellsOf
{
    private readonly List<object?[]> rows = [];

    public CellsOf(byte[] workbook, string sheet)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        do
        {
            while (reader.Name == sheet && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        } while (reader.NextResult());
    }

    /// <summary>The rows from the top, each from column A.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => rows;

    /// <summary>What stands at an address such as <c>AB12</c>; null for a blank cell.</summary>
    public object? this[string address]
    {
        get
        {
            var letters = address.TrimEnd([.. "0123456789"]);
            var row = rows[int.Parse(address[letters.Length..], CultureInfo.InvariantCulture) - 1];
            var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
            return column < row.Length ? row[column] : null;
        }
    }

    public decimal Number(string address) =>
        this[address] is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : 0;
}
