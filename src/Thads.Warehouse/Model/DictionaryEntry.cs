namespace Thads.Warehouse.Model;

/// <summary>What a table or a column is called, and what it means.</summary>
/// <param name="Table">The table's name without its schema; empty for a column that means the same wherever it stands.</param>
/// <param name="Column">The column's name; empty where the entry is about the table.</param>
/// <param name="LabelVi">The name that Vietnamese readers know it by.</param>
/// <param name="LabelEn">The same in English.</param>
/// <param name="DescriptionEn">One sentence or two; a table's states its grain.</param>
/// <param name="OverPeriods">Whether figures of two periods of a year may be added up.</param>
public sealed record DictionaryEntry(
    string Table,
    string Column,
    string LabelVi,
    string LabelEn,
    string DescriptionEn,
    OverPeriods OverPeriods = OverPeriods.Unsaid
)
{
    /// <summary>The description with the warning that a column needs whose periods must not be added up.</summary>
    public string Description =>
        OverPeriods switch
        {
            OverPeriods.Cumulative =>
                $"{DescriptionEn} Lũy kế từ 01/10, không cộng qua các kỳ. / Cumulative from 1 October: never summed over periods.",
            OverPeriods.Stock =>
                $"{DescriptionEn} Số tại cuối kỳ, không cộng qua các kỳ, các năm. / As it stands at the end: never summed over periods or years.",
            _ => DescriptionEn,
        };

    /// <summary>What the engine is told, where it keeps descriptions.</summary>
    public string Comment => $"{LabelVi}: {Description}";
}
