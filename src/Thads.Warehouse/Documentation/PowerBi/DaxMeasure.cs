namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A measure of the semantic model.</summary>
/// <param name="Table">The table it is kept in.</param>
/// <param name="Name">Its name, which no other measure has.</param>
/// <param name="Folder">Where it is shown.</param>
/// <param name="Format">How it is printed.</param>
/// <param name="Description">What it says, in Vietnamese.</param>
/// <param name="Lines">The expression in DAX.</param>
/// <param name="IsHidden">Whether only other measures use it.</param>
internal sealed record DaxMeasure(
    string Table,
    string Name,
    string Folder,
    string Format,
    string Description,
    IReadOnlyList<string> Lines,
    bool IsHidden = false
);
