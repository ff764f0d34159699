using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Offices;

/// <summary>Finds the endings of offices that the province has to explain, so that no month of a year is lost or counted twice.</summary>
public static class OfficeEndings
{
    /// <summary>
    /// Offices that ended within a statistical year, of which no succession says whether the successors' reports hold what they did in it.
    /// </summary>
    public static IReadOnlyList<OfficeEnding> Unexplained(
        IReadOnlyCollection<OfficeDimension> offices,
        IReadOnlyCollection<OfficeSuccession> successions
    ) =>
        [
            .. offices
                .Where(office => office is { IsCurrent: true, Reports: true, ValidTo: { } last } && !EndsYear(last))
                .OrderBy(office => office.OfficeCode, StringComparer.Ordinal)
                .Select(office => (Office: office, After: Of(office.OfficeCode, successions)))
                .Where(ending => ending.After.Count == 0 || ending.After.Exists(s => s.CarriesFigures is null))
                .Select(ending => new OfficeEnding(
                    ending.Office.OfficeCode,
                    ending.Office.ValidTo!.Value,
                    ending.After.ConvertAll(s => s.SuccessorOfficeCode)
                )),
        ];

    /// <summary>The statistical year ends on 30 September.</summary>
    private static bool EndsYear(DateOnly day) => day is { Month: 9, Day: 30 };

    private static List<OfficeSuccession> Of(string officeCode, IEnumerable<OfficeSuccession> successions) =>
        [
            .. successions
                .Where(s => s.PredecessorOfficeCode == officeCode)
                .OrderBy(s => s.SuccessorOfficeCode, StringComparer.Ordinal),
        ];
}
