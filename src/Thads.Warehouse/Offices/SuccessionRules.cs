using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Offices;

/// <summary>What successions must hold to, in view of when the offices existed.</summary>
internal static class SuccessionRules
{
    /// <summary>Everything that is wrong: the row, its column, and why.</summary>
    public static IEnumerable<(OfficeSuccession Row, string Column, string Message)> Check(
        IReadOnlyCollection<OfficeSuccession> rows,
        IReadOnlyList<OfficeDimension> offices
    )
    {
        var versions = offices.Where(office => office.Reports).ToLookup(office => office.OfficeCode);
        return rows.SelectMany(row => OfPredecessor(row, rows, versions[row.PredecessorOfficeCode].ToList()))
            .Concat(rows.SelectMany(row => OfSuccessor(row, versions[row.SuccessorOfficeCode].ToList())))
            .Concat(
                rows.Where(row => Leads(rows, row.SuccessorOfficeCode, row.PredecessorOfficeCode))
                    .Select(row =>
                        (
                            row,
                            "successor_office_code",
                            $"{row.SuccessorOfficeCode} is succeeded in its turn by {row.PredecessorOfficeCode}: a circle has no end."
                        )
                    )
            );
    }

    private static IEnumerable<(OfficeSuccession, string, string)> OfPredecessor(
        OfficeSuccession row,
        IReadOnlyCollection<OfficeSuccession> rows,
        List<OfficeDimension> versions
    )
    {
        var code = row.PredecessorOfficeCode;
        if (versions.Count == 0)
        {
            yield return (row, "predecessor_office_code", Unknown(code));
            yield break;
        }
        var (first, last) = (versions.Min(v => v.ValidFrom), versions.MaxBy(v => v.ValidFrom)!.ValidTo);
        if (row.EffectiveDate <= first)
        {
            yield return (
                row,
                "effective_date",
                $"{code} began on {first:yyyy-MM-dd}: it can be succeeded only later."
            );
        }
        else if (last is null || row.EffectiveDate <= last)
        {
            yield return (
                row,
                "effective_date",
                $"{code} is in force {(last is null ? "still" : $"until {last:yyyy-MM-dd}")}: it must end before {row.EffectiveDate:yyyy-MM-dd} (`office load` with its valid_to)."
            );
        }
        if (
            rows.First(other => other.PredecessorOfficeCode == code).EffectiveDate is var date
            && row.EffectiveDate != date
        )
        {
            yield return (row, "effective_date", $"{code} ends once: its other successors begin on {date:yyyy-MM-dd}.");
        }
    }

    private static IEnumerable<(OfficeSuccession, string, string)> OfSuccessor(
        OfficeSuccession row,
        List<OfficeDimension> versions
    )
    {
        var code = row.SuccessorOfficeCode;
        if (versions.Count == 0)
        {
            yield return (row, "successor_office_code", Unknown(code));
        }
        else if (!versions.Exists(version => version.IsInForceOn(row.EffectiveDate)))
        {
            yield return (row, "successor_office_code", $"{code} is not in force on {row.EffectiveDate:yyyy-MM-dd}.");
        }
    }

    private static string Unknown(string code) => $"There is no office {code}: load it first (`office load`).";

    /// <summary>Whether one office is, over any number of successions, succeeded by another. An office leads to itself.</summary>
    private static bool Leads(IReadOnlyCollection<OfficeSuccession> rows, string from, string to)
    {
        var reached = new HashSet<string> { from };
        var open = new Stack<string>(reached);
        while (open.TryPop(out var office))
        {
            foreach (var row in rows.Where(row => row.PredecessorOfficeCode == office))
            {
                if (reached.Add(row.SuccessorOfficeCode))
                {
                    open.Push(row.SuccessorOfficeCode);
                }
            }
        }
        return reached.Contains(to);
    }
}
