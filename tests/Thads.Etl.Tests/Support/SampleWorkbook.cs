using System.Globalization;
using Thads.Etl.Demo;

namespace Thads.Etl.Tests.Support;

/// <summary>A workbook of the demo as ExcelDataReader reads it, and sums of its printed cells that nothing of the product works out.</summary>
internal sealed class SampleWorkbook
{
    /// <summary>Where the rows of the result forms begin and where their totals stand.</summary>
    private const string Total = "Tổng số";
    private const string Sender = "Đơn vị gửi báo cáo: ";
    private const string QuotaTitle = "Biên chế được giao: ";

    private readonly IReadOnlyList<IReadOnlyList<object?>> rows;

    public SampleWorkbook(SampleSubmission sample, byte[] bytes)
    {
        Sample = sample;
        rows = new CellsOf(bytes, sample.FormCode).Rows;
    }

    public SampleSubmission Sample { get; }

    public string OfficeName =>
        Texts().Single(text => text.StartsWith(Sender, StringComparison.Ordinal))[Sender.Length..];

    public int Quota =>
        int.Parse(
            Texts().Single(text => text.StartsWith(QuotaTitle, StringComparison.Ordinal))[QuotaTitle.Length..],
            CultureInfo.InvariantCulture
        );

    /// <summary>What a column says in the row of the totals, in cases or đồng.</summary>
    public decimal TotalOf(char column) => Figure(rows.Single(row => Text(row, 'B') == Total), column);

    /// <summary>What a column says in the rows of one name, in cases or đồng.</summary>
    public decimal SumOf(char column, string name) =>
        rows.Where(row => Text(row, 'B') == name).Sum(row => Figure(row, column));

    /// <summary>The numbered rows of a list.</summary>
    public IEnumerable<IReadOnlyList<object?>> Listed =>
        rows.Where(row => row.Count > 1 && int.TryParse(Text(row, 'A'), CultureInfo.InvariantCulture, out _));

    public static string Text(IReadOnlyList<object?> row, char column) =>
        column - 'A' < row.Count ? Convert.ToString(row[column - 'A'], CultureInfo.InvariantCulture)?.Trim() ?? "" : "";

    public decimal Figure(IReadOnlyList<object?> row, char column) =>
        Text(row, column) is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) * Unit : 0;

    private int Unit => Texts().Contains("Đơn vị tính: 1.000 đồng") ? 1_000 : 1;

    private IEnumerable<string> Texts() => rows.Take(8).SelectMany(row => row.OfType<string>());
}
