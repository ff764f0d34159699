namespace Thads.Warehouse.Model;

/// <summary>What a table or a column is called, and what it means.</summary>
/// <param name="Table">The table's name without its schema; empty for a column that means the same wherever it stands.</param>
/// <param name="Column">The column's name; empty where the entry is about the table.</param>
/// <param name="LabelVi">The name that Vietnamese readers know it by.</param>
/// <param name="LabelEn">The same in English.</param>
/// <param name="DescriptionEn">One sentence or two; a table's states its grain.</param>
public sealed record DictionaryEntry(string Table, string Column, string LabelVi, string LabelEn, string DescriptionEn)
{
    /// <summary>What the engine is told, where it keeps descriptions.</summary>
    public string Comment => $"{LabelVi}: {DescriptionEn}";
}
