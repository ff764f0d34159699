using System.Globalization;
using Microsoft.Extensions.Localization;
using Thads.Etl.Lineage;
using Thads.Etl.Security;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Reads a mart as a table for people: every mart of the model, with its columns called as the data dictionary calls them.</summary>
public sealed class KpiTableReader(IWarehouseProvider provider, IStringLocalizer<KpiText> words)
{
    private const int RowsShown = 2_000;

    /// <param name="name">The mart's name, as it was written in the address.</param>
    /// <param name="year">One statistical year; null for all.</param>
    /// <param name="office">An office's code, as it was written; null or empty for all.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
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
        if (MartTable.Find(context, name) is not { HasYear: true } mart)
        {
            return null;
        }
        var wanted = string.IsNullOrEmpty(office) ? null : await context.FindOfficeCodeAsync(office, cancellationToken);
        if (wanted is null && !string.IsNullOrEmpty(office))
        {
            return null;
        }
        if (viewer.RowsOf(mart, new MartFilter(null, mart.HasOffice ? wanted : null)) is not { } filter)
        {
            return null;
        }
        var all = new List<object>();
        await foreach (var row in mart.Rows(context, filter).WithCancellation(cancellationToken))
        {
            all.Add(row);
        }
        var yearColumn = mart.Columns.Single(column => column.Name is "stat_year" or "year");
        var years = all.Select(row => (int)yearColumn.Of(row)!).Distinct().OrderDescending().ToList();
        var rows = all.Where(row => year is null || (int)yearColumn.Of(row)! == year).ToList();
        var isNamed = mart.Columns.Any(column => column.Name == "office_name");
        var columns = mart
            .Columns.Where(column =>
                column.Name != "refreshed_at"
                && (column.Name != "office_code" || !isNamed)
                && !KpiNames.IsSaidByAnother(column.Name, mart)
            )
            .ToList();
        var names = new KpiNames(await ReferenceData.LoadAsync(context, cancellationToken));
        var timeliness = OfficeTimeliness.Of(rows.OfType<KpiSubmissionTimeliness>(), names.Office);
        return new KpiTableModel(
            mart.Name,
            LabelOf(DataDictionary.Embedded.Table(mart.Name)) ?? mart.Name,
            years,
            mart.HasOffice ? Choices(names, viewer) : [],
            filter.OfficeCode ?? "",
            [
                .. columns.Select(column => new KpiTableColumn(
                    column.Name == "office_code"
                        ? words["Office"]
                        : LabelOf(DataDictionary.Embedded.Column(mart.Name, column.Name)) ?? column.Name,
                    IsNumber(column)
                )),
            ],
            [
                .. rows.Take(RowsShown)
                    .Select(row => columns.Select(column => Cell(mart, row, column, names, viewer)).ToList()),
            ],
            rows.Count > RowsShown,
            Newest(mart, all),
            KpiTableCharts.Of(mart, all, year, timeliness),
            timeliness
        );
    }

    private List<KeyValuePair<string, string>> Choices(KpiNames names, Viewer viewer) =>
        viewer.OnlyFiguresOf is { } only
            ? [new(only, names.Office(only))]
            :
            [
                new("", words["AllOffices"]),
                .. names.Reporting.Select(o => new KeyValuePair<string, string>(o.OfficeCode, o.OfficeName)),
            ];

    private static DateTime? Newest(MartTable mart, List<object> rows) =>
        mart.Columns.FirstOrDefault(column => column.Name == "refreshed_at") is { } refreshed && rows.Count > 0
            ? rows.Max(row => (DateTime)refreshed.Of(row)!)
            : null;

    private KpiTableCell Cell(MartTable mart, object row, MartColumn column, KpiNames names, Viewer viewer)
    {
        var value = column.Of(row);
        return new KpiTableCell(
            Show(column, value, names),
            value is not null
            && DetailFormulas.Find(mart.Name, column.Name) is { } formula
            && DetailPlace.Of(mart, row) is var place
            && viewer.SeesOffice(place.OfficeCode)
                ? KpiQuery.Trace(formula.Column, place)
                : null
        );
    }

    private static bool IsNumber(MartColumn column) =>
        column.Name is not ("stat_year" or "year")
        && (
            column.Type == typeof(int)
            || column.Type == typeof(long)
            || column.Type == typeof(decimal)
            || column.Type == typeof(double)
        );

    private string Show(MartColumn column, object? value, KpiNames names) =>
        value switch
        {
            null => "",
            int when !IsNumber(column) => ((int)value).ToString(CultureInfo.InvariantCulture),
            double number => PortalFormat.Places(number, 2),
            decimal amount => PortalFormat.Money(amount),
            DateTime instant => PortalFormat.Instant(instant),
            DateOnly day => PortalFormat.Day(day),
            IFormattable number => number.ToString("N0", CultureInfo.CurrentCulture),
            OfficeDimension.WholeProvince => words["Province"],
            string code when column.Name == "office_code" => names.Office(code),
            string code when column.Name == "status" => words[$"Status.{code}"],
            string code => names.Of(column.Name, code),
            _ => value.ToString()!,
        };

    private static string? LabelOf(DictionaryEntry? entry) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? entry?.LabelEn : entry?.LabelVi;
}
