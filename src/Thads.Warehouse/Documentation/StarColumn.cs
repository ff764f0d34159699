using Thads.Warehouse.Model;

namespace Thads.Warehouse.Documentation;

/// <summary>A column of the star schema.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Type">Its type.</param>
/// <param name="Length">The longest text it takes; null where there is no limit or no text.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="IsKey">Whether it is part of the primary key.</param>
/// <param name="References">The column it points at; null where it is no foreign key.</param>
/// <param name="Unit">What its figures count.</param>
/// <param name="Entry">Label and description.</param>
public sealed record StarColumn(
    string Name,
    LogicalType Type,
    int? Length,
    bool IsNullable,
    bool IsKey,
    StarReference? References,
    ColumnUnit Unit,
    DictionaryEntry Entry
)
{
    /// <summary>Whether it is there for joins alone.</summary>
    public bool IsJoin => References is not null || Name.EndsWith("_key", StringComparison.Ordinal);
}
