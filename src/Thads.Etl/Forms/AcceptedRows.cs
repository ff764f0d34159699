using Thads.Warehouse.Loading;

namespace Thads.Etl.Forms;

/// <summary>The rows of a submission as they were accepted, and where in its workbook they stand.</summary>
public abstract class AcceptedRows
{
    /// <summary>How the sheet was read.</summary>
    public abstract SheetLayout Layout { get; }

    /// <summary>By the members of the lists that rows are named by, or in a register by what its key columns say, and by column: cases, or đồng.</summary>
    internal abstract IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> FiguresByRow { get; }

    /// <summary>The facts that they became.</summary>
    internal abstract FactBatch ToFacts(FactKeys keys);
}
