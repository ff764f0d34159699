using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Reads a mart as a table for people: every mart of the model, with its columns called as the data dictionary calls them.</summary>
public sealed class KpiTableReader(IWarehouseProvider provider)
{
    private const int RowsShown = 2_000;

    /// <returns>Null where there is no such mart, or the office is not there for the viewer.</returns>
    public async Task<KpiTableModel?> ReadAsync(
        string name,
        int? year,
        string? office,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        if (MartTable.All(context).FirstOrDefault(mart => mart.Name == name) is not { HasYear: true } mart)
        {
            return null;
        }
        var wanted = string.IsNullOrEmpty(office) ? null : office;
        if (mart.HasOffice)
        {
            if (!viewer.SeesFiguresOf(wanted))
            {
                return null;
            }
            wanted ??= viewer.OnlyFiguresOf;
        }
        else
        {
            wanted = null;
        }
        var all = new List<object>();
        await foreach (var row in mart.Rows(context, new MartFilter(null, wanted)).WithCancellation(cancellationToken))
        {
            all.Add(row);
        }
        var yearColumn = mart.Columns.Single(column => column.Name is "stat_year" or "year");
        var years = all.Select(row => (int)yearColumn.Of(row)!).Distinct().OrderDescending().ToList();
        var rows = all.Where(row => year is null || (int)yearColumn.Of(row)! == year).ToList();
        var columns = mart.Columns.Where(column => column.Name != "refreshed_at").ToList();
        return new KpiTableModel(
            LabelOf(DataDictionary.Embedded.Table(name)) ?? name,
            years,
            mart.HasOffice ? await OfficesAsync(context, viewer, cancellationToken) : [],
            wanted ?? "",
            [
                .. columns.Select(column => new KpiTableColumn(
                    LabelOf(DataDictionary.Embedded.Column(name, column.Name)) ?? column.Name,
                    IsNumber(column)
                )),
            ],
            [.. rows.Take(RowsShown).Select(row => columns.Select(column => Show(column, column.Of(row))).ToList())],
            rows.Count > RowsShown,
            Newest(mart, all),
            KpiTableCharts.Of(mart, all, year)
        );
    }

    private static async Task<IReadOnlyList<string>> OfficesAsync(
        WarehouseContext context,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (viewer.OnlyFiguresOf is { } only)
        {
            return [only];
        }
        var offices = await context.Offices.AsNoTracking().Where(o => o.IsCurrent).ToListAsync(cancellationToken);
        return ["", .. offices.Where(o => o.Reports).Select(o => o.OfficeCode).Order(StringComparer.Ordinal)];
    }

    private static DateTime? Newest(MartTable mart, List<object> rows) =>
        mart.Columns.FirstOrDefault(column => column.Name == "refreshed_at") is { } refreshed && rows.Count > 0
            ? rows.Max(row => (DateTime)refreshed.Of(row)!)
            : null;

    private static bool IsNumber(MartColumn column) =>
        column.Name is not ("stat_year" or "year")
        && (
            column.Type == typeof(int)
            || column.Type == typeof(long)
            || column.Type == typeof(decimal)
            || column.Type == typeof(double)
        );

    private static string Show(MartColumn column, object? value) =>
        value switch
        {
            null => "",
            int when !IsNumber(column) => ((int)value).ToString(CultureInfo.InvariantCulture),
            double number => PortalFormat.Places(number, 2),
            decimal amount => PortalFormat.Money(amount),
            DateTime instant => PortalFormat.Instant(instant),
            DateOnly day => PortalFormat.Day(day),
            IFormattable number => number.ToString("N0", CultureInfo.CurrentCulture),
            OfficeDimension.WholeProvince => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
                ? "Whole province"
                : "Toàn tỉnh",
            _ => value.ToString()!,
        };

    private static string? LabelOf(DictionaryEntry? entry) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? entry?.LabelEn : entry?.LabelVi;
}
