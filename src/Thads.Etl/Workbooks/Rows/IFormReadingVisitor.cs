using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>What is done with a reading for which the type of its rows must be known.</summary>
internal interface IFormReadingVisitor
{
    void Visit<TRow>(FormReading<TRow> reading)
        where TRow : FormRow, new();
}
