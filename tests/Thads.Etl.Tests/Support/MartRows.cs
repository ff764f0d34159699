using System.Globalization;
using System.Reflection;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;

namespace Thads.Etl.Tests.Support;

/// <summary>Rows for any mart of the model, with what is hard to write down: nulls, big money, negative gaps, hostile names.</summary>
internal static class MartRows
{
    /// <summary>Each begins, or would begin, a formula somewhere; none is longer than a code may be.</summary>
    public static IReadOnlyList<string> HostileTexts { get; } =
    [
        "=HYPERLINK(\"http://x.example\";\"Phúc Yên\")",
        "+84 211",
        "-2+3",
        "@SUM(A1:A9)",
        "\tA1",
        "\rA1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
    ];

    private static readonly IReadOnlyList<string> Texts =
    [
        "Chi cục Thi hành án dân sự thị xã Phúc Yên",
        "",
        " “nháy”, \"quotes\", commas; and spaces ",
        "two\nlines",
        "_x0041_ 𝐀 <b>&amp;</b>",
        .. HostileTexts,
    ];

    private static readonly decimal[] Amounts =
    [
        0,
        -22_572_218_000,
        999_999_999_999_999,
        9_007_199_254_740_993,
        9_223_372_036_854_775_807,
        -9_223_372_036_854_775_807,
    ];

    private static readonly double[] Rates = [0, -6.072336961954633, 100d / 3, 1e-7, 123_456.789];

    /// <summary>A row for every text, and one more whose every column that may be null is.</summary>
    public static IReadOnlyList<object> For(Type type) =>
        [.. Enumerable.Range(0, Texts.Count + 1).Select(number => Row(type, number))];

    /// <summary>Stores the rows of <see cref="For"/> for each mart of the model.</summary>
    public static async Task StoreAsync(WarehouseContext context)
    {
        foreach (var type in WarehouseTables.Marts)
        {
            context.AddRange(For(type));
        }
        await context.SaveChangesAsync();
    }

    /// <summary>The rows of a mart as arrays of values, in the order of its key.</summary>
    public static async Task<IReadOnlyList<object?[]>> ValuesAsync(
        WarehouseContext context,
        MartTable mart,
        MartFilter filter
    )
    {
        var rows = new List<object?[]>();
        await foreach (var row in mart.Rows(context, filter))
        {
            rows.Add([.. mart.Columns.Select(column => column.Of(row))]);
        }
        return rows;
    }

    private static object Row(Type type, int number)
    {
        var row = Activator.CreateInstance(type)!;
        var isLast = number == Texts.Count;
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties())
        {
            var mayBeNull = nullability.Create(property).WriteState == NullabilityState.Nullable;
            if (!isLast || !mayBeNull)
            {
                var value = Value(property.PropertyType, number);
                // Readers of csv seldom tell empty text from null.
                property.SetValue(row, mayBeNull && value is "" ? "–" : value);
            }
        }
        return row;
    }

    private static object Value(Type type, int number) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => number < Texts.Count
                ? Texts[number]
                : number.ToString(CultureInfo.InvariantCulture),
            var t when t == typeof(int) => 2000 + number,
            var t when t == typeof(long) => number % 2 == 0 ? -1_391L : 9_007_199_254_740_993L,
            var t when t == typeof(double) => Rates[number % Rates.Length],
            var t when t == typeof(decimal) => Amounts[number % Amounts.Length],
            var t when t == typeof(bool) => number % 2 == 0,
            var t when t == typeof(DateOnly) => new DateOnly(2020, 1, 1).AddDays(number),
            var t when t == typeof(DateTime) => new DateTime(2026, 6, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddDays(number),
            var t => throw new NotSupportedException($"A mart has a column of {t.Name}: say here what it holds."),
        };
}
