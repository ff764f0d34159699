using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>Which cells of a reading are probably wrong, whatever its form.</summary>
internal static class ReadingCauses
{
    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="check">Finds what checking another reading of the same sheet would find.</param>
    /// <returns>The causes, those that explain most first.</returns>
    public static IReadOnlyList<Cause> Of(
        FormReading reading,
        IReadOnlyList<Finding> findings,
        Func<FormReading, IReadOnlyList<Finding>> check
    )
    {
        var search = new Search(findings, check);
        reading.Accept(search);
        return search.Causes;
    }

    private sealed class Search(IReadOnlyList<Finding> findings, Func<FormReading, IReadOnlyList<Finding>> check)
        : IFormReadingVisitor
    {
        public IReadOnlyList<Cause> Causes { get; private set; } = [];

        public void Visit<TRow>(FormReading<TRow> reading)
            where TRow : FormRow, new() => Causes = new CauseFinder<TRow>(reading, findings, check).Find();
    }
}
