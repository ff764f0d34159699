namespace Thads.Warehouse.Offices;

/// <summary>What became of a file that the province loaded.</summary>
/// <param name="Errors">Everything that is wrong with it; nothing was loaded then.</param>
/// <param name="Changes">What was changed, in words, one line each; none when everything was so already.</param>
public sealed record OfficeChanges(IReadOnlyList<TableError> Errors, IReadOnlyList<string> Changes)
{
    public bool IsLoaded => Errors.Count == 0;
}
