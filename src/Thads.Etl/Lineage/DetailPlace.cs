using System.Globalization;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Lineage;

/// <summary>Which row of a mart of officers, staff, coordination, awards or indices is meant.</summary>
public static class DetailPlace
{
    /// <summary>Which columns of each mart say whom or what a row is of, as <c>member_code</c> does.</summary>
    private static readonly Dictionary<string, string[]> MembersOf = new()
    {
        ["kpi_officer_period"] = ["officer_code"],
        ["kpi_coordination_year"] = ["document_kind"],
        ["kpi_award_year"] = ["award_kind", "level"],
        ["kpi_index_year"] = ["index_code", "scope"],
    };

    /// <summary>The place of a row.</summary>
    public static KpiPlace Of(MartTable mart, object row) =>
        new(
            int.Parse((Text(mart, row, "stat_year") ?? Text(mart, row, "year"))!, CultureInfo.InvariantCulture),
            Text(mart, row, "months") is { } months ? int.Parse(months, CultureInfo.InvariantCulture) : null,
            Text(mart, row, "office_code")
        )
        {
            Mart = mart.Name,
            Member = MembersOf.TryGetValue(mart.Name, out var members)
                ? string.Join('/', members.Select(column => Text(mart, row, column)))
                : null,
        };

    /// <summary>The codes of a place's member, each with the column that holds it.</summary>
    public static IEnumerable<(string Column, string Code)> MembersIn(KpiPlace place)
    {
        if (place.Member is not { } member || !MembersOf.TryGetValue(place.Mart ?? "", out var columns))
        {
            return [];
        }
        // An office's own code of an officer may have a stroke in it; those of lists have none.
        return columns.Zip(columns.Length == 1 ? [member] : member.Split('/'));
    }

    private static string? Text(MartTable mart, object row, string column) =>
        mart.Columns.FirstOrDefault(one => one.Name == column)?.Of(row) is { } value
            ? Convert.ToString(value, CultureInfo.InvariantCulture)
            : null;
}
