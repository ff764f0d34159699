using Thads.Etl.Forms;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>A workbook read as one form. It is not yet validated, and cannot be loaded.</summary>
public abstract class FormReading
{
    public abstract Form Form { get; }
    public abstract string SheetName { get; }

    /// <summary>The sheet as it was recognised.</summary>
    internal abstract FormSheet Sheet { get; }

    /// <summary>The office and period, or null when they could not be settled.</summary>
    public abstract FormTarget? Target { get; }
    public abstract int RowCount { get; }

    /// <summary>SHA-256 over the rows' categories and figures: equal for the same figures in another file.</summary>
    public abstract string FiguresHash { get; }

    /// <summary>The sum of each column over all rows, by column code; rates are worked out from the sums.</summary>
    public abstract IReadOnlyDictionary<string, decimal> Totals { get; }

    /// <summary>Does something with the reading as one of its type of rows.</summary>
    internal abstract void Accept(IFormReadingVisitor visitor);

    /// <summary>The measures that other forms may state too.</summary>
    internal abstract Statements Statements { get; }

    /// <summary>How the rows differ from those that were accepted before.</summary>
    internal abstract RowChanges ChangesSince(AcceptedRows? before);

    /// <summary>Every rate of the form, of some totals: by column heading, in percent, unrounded; null where there is nothing to divide by.</summary>
    internal abstract IReadOnlyDictionary<string, decimal?> RatesOf(IReadOnlyDictionary<string, decimal> totals);

    /// <summary>Whether the workbook is a report of the whole province that we made of the offices' submissions.</summary>
    internal bool IsOfWholeProvince { get; set; }

    /// <summary>What the sender wrote beside the warnings on the sheet that we sent back.</summary>
    internal FindingAnswers Answers { get; set; } = FindingAnswers.None;

    internal abstract FactBatch ToFacts(FactKeys keys);

    /// <summary>What is kept of it when it is accepted, compressed.</summary>
    internal abstract byte[] Record();

    /// <summary>Which cells read differently from what was accepted: how many, and the first of them.</summary>
    internal abstract (int Count, IReadOnlyList<CellDifference> First) DifferencesFrom(AcceptedRows accepted, int most);
}
