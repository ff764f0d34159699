using System.Globalization;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Offices;

/// <summary>The province's table of successions, one line for a predecessor and a successor: the whole of it, each time.</summary>
internal sealed class SuccessionTable
{
    private static readonly string[] Required =
    [
        "predecessor_office_code",
        "successor_office_code",
        "effective_date",
        "weight",
    ];
    private static readonly string[] Optional = ["note", "is_fictitious", "carries_figures"];

    private readonly List<TableError> errors;
    private readonly Dictionary<OfficeSuccession, int> lines = [];

    private SuccessionTable(List<TableError> errors) => this.errors = errors;

    public IReadOnlyList<TableError> Errors => errors;
    public IReadOnlyCollection<OfficeSuccession> Rows => lines.Keys;

    public static SuccessionTable Read(byte[] bytes)
    {
        var file = TableFile.Read(bytes, Required, Optional);
        var read = file.Rows.Select(row => (row, Share: Row(row, out var succession), Succession: succession)).ToList();
        var table = new SuccessionTable([.. file.Errors]);
        foreach (var (row, _, succession) in read.Where(r => r.row.IsReadable))
        {
            table.Add(row.Line, succession);
        }
        // While a line cannot be read, what the others add up to says nothing.
        if (read.TrueForAll(r => r.row.IsReadable))
        {
            table.CheckShares(read.ConvertAll(r => (r.row.Line, r.Share, r.Succession)));
            table.CheckCarrying(read.ConvertAll(r => (r.row.Line, r.Succession)));
        }
        return table;
    }

    /// <summary>What is wrong with the rows in view of the offices that there are.</summary>
    public void Check(IReadOnlyList<OfficeDimension> offices, DateOnly today)
    {
        foreach (var (row, column, message) in SuccessionRules.Check(Rows, offices))
        {
            errors.Add(new TableError(lines[row], column, message));
        }
        foreach (var (row, line) in lines.Where(row => row.Key.EffectiveDate > today))
        {
            errors.Add(
                new TableError(
                    line,
                    "effective_date",
                    $"{row.EffectiveDate:yyyy-MM-dd} is yet to come: today's structure is that of today. Load it when the day has come."
                )
            );
        }
    }

    private void Add(int line, OfficeSuccession succession)
    {
        var same = lines.Keys.FirstOrDefault(other =>
            other.PredecessorOfficeCode == succession.PredecessorOfficeCode
            && other.SuccessorOfficeCode == succession.SuccessorOfficeCode
        );
        if (same is null)
        {
            lines.Add(succession, line);
            return;
        }
        errors.Add(
            new TableError(
                line,
                "successor_office_code",
                $"{succession.PredecessorOfficeCode} → {succession.SuccessorOfficeCode} is in line {lines[same]} already."
            )
        );
    }

    /// <summary>Exactly, in decimals: thirds are written 0.333, 0.333 and 0.334.</summary>
    private void CheckShares(List<(int Line, decimal Share, OfficeSuccession Succession)> rows)
    {
        foreach (var office in rows.GroupBy(row => row.Succession.PredecessorOfficeCode))
        {
            if (office.Sum(row => row.Share) is var sum && sum != 1)
            {
                errors.Add(
                    new TableError(
                        office.First().Line,
                        "weight",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The weights of {office.Key} add up to {sum}, not to 1 (lines {string.Join(", ", office.Select(row => row.Line))})."
                        )
                    )
                );
            }
        }
    }

    /// <summary>What an office did in its last year is in the reports of its successors, or it is not: no part of a figure is.</summary>
    private void CheckCarrying(List<(int Line, OfficeSuccession Succession)> rows)
    {
        foreach (var office in rows.GroupBy(row => row.Succession.PredecessorOfficeCode))
        {
            if (office.Select(row => row.Succession.CarriesFigures).Distinct().Count() > 1)
            {
                errors.Add(
                    new TableError(
                        office.First().Line,
                        "carries_figures",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"All successors of {office.Key} say the same (lines {string.Join(", ", office.Select(row => row.Line))})."
                        )
                    )
                );
            }
        }
    }

    private static decimal Row(TableRow row, out OfficeSuccession succession)
    {
        var share = row.Share("weight");
        succession = new OfficeSuccession
        {
            PredecessorOfficeCode = row.Code("predecessor_office_code"),
            SuccessorOfficeCode = row.Code("successor_office_code"),
            EffectiveDate = row.Day("effective_date"),
            Weight = (double)share,
            Note = row.Optional("note"),
            IsFictitious = row.Flag("is_fictitious"),
            CarriesFigures = row.FlagOrNull("carries_figures"),
        };
        return share;
    }
}
