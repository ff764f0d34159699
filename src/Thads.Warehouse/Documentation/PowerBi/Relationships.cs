namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>
/// The relationships of the semantic model. Between any two tables at most one way is active, as Power BI demands: a role after the first
/// is inactive, and so is a date of a fact, which <c>dim_date</c> reaches through the period's end already.
/// </summary>
internal static class Relationships
{
    /// <summary>Of a period's two dates, the end stands for it.</summary>
    private const string Preferred = "end_date_key";

    public static IReadOnlyList<ModelRelationship> Of(IReadOnlyList<ModelTable> tables)
    {
        var names = tables.Select(table => table.Name).ToHashSet();
        var possible = tables
            .SelectMany(table =>
                table
                    .Columns.Where(column => column.References is { } to && names.Contains(to.Table))
                    .OrderBy(column => column.Name == Preferred ? 0 : 1)
                    .Select(column => (From: table.Name, Column: column.Name, To: column.References!))
            )
            .ToList();
        return
        [
            .. possible.Select(one => new ModelRelationship(
                one.From,
                one.Column,
                one.To.Table,
                one.To.Column,
                IsActive: possible.First(other => other.From == one.From && other.To.Table == one.To.Table) == one
                    && !possible.Any(other =>
                        other.From == one.From
                        && other.To.Table != one.To.Table
                        && Reaches(other.To.Table, one.To.Table)
                    )
            )),
        ];

        bool Reaches(string from, string to) =>
            possible.Any(step => step.From == from && (step.To.Table == to || Reaches(step.To.Table, to)));
    }
}
