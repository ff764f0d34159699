using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Thads.Etl.Lineage;

namespace Thads.Etl.Portal.Kpi;

/// <summary>What a KPI page was asked for, and the addresses that ask for something else.</summary>
public sealed record KpiQuery(int Year, int Months, KpiView View, string? Office)
{
    /// <summary>The address of the page as it is, or with something changed.</summary>
    public string Address =>
        QueryHelpers.AddQueryString(
            Office is null ? "kpi" : $"kpi/offices/{Office}",
            new Dictionary<string, string?>
            {
                ["year"] = Year.ToString(CultureInfo.InvariantCulture),
                ["months"] = Months.ToString(CultureInfo.InvariantCulture),
                ["view"] = View == KpiView.Reported ? null : View.ToString(),
            }
        );

    /// <summary>Where a figure's cells are shown; null where they cannot be followed.</summary>
    public string? Trace(string column, int year, int months) =>
        View != KpiView.Reported
            ? null
            : QueryHelpers.AddQueryString(
                "kpi/trace",
                new Dictionary<string, string?>
                {
                    ["column"] = column,
                    ["year"] = year.ToString(CultureInfo.InvariantCulture),
                    ["months"] = months.ToString(CultureInfo.InvariantCulture),
                    ["office"] = Office,
                }
            );

    /// <summary>Where the cells of a figure of officers, staff or lists are shown.</summary>
    public static string Trace(string column, KpiPlace place) =>
        QueryHelpers.AddQueryString(
            "kpi/trace",
            new Dictionary<string, string?>
            {
                ["mart"] = place.Mart,
                ["column"] = column,
                ["year"] = place.StatYear.ToString(CultureInfo.InvariantCulture),
                ["months"] = place.Months?.ToString(CultureInfo.InvariantCulture),
                ["office"] = place.OfficeCode,
                ["member"] = place.Member,
            }
        );

    /// <summary>The mart that the page's rows by year or by period are in.</summary>
    public string MartOf(bool isByYear) =>
        $"kpi_{(Office is null ? "province" : "office")}_{(isByYear ? "year" : "period")}"
        + View switch
        {
            KpiView.Approved => "_approved",
            KpiView.CurrentStructure when Office is not null => "_current",
            _ => "",
        };
}
