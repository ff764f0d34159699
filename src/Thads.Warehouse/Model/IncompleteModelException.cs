namespace Thads.Warehouse.Model;

/// <summary>
/// Something was declared and what belongs to it was not, in another file of this program: no setting mends it. The message says what is
/// missing and what to do.
/// </summary>
public sealed class IncompleteModelException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A table, a view or a column of one that nothing is said of.</summary>
    public static IncompleteModelException Undescribed(string name) =>
        new(
            $"{name} has no entry in src/Thads.Warehouse/Model/dictionary.csv: add a line with its labels and its description."
        );

    /// <summary>The model and the migrations of an engine do not agree.</summary>
    public static IncompleteModelException NotMigrated(Exception inner) =>
        new(
            "The model has changed since the last migration: write one for every engine with src/Thads.Warehouse/Providers/migrations.sh NAME.",
            inner
        );
}
