using Thads.Etl.Workbooks;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms;

/// <summary>
/// A form, declared once: from the declaration come the reader, the validator, the printed sheet and the facts. This is the part of it
/// that does not depend on the type of its rows.
/// </summary>
public abstract class Form(string code, SubmittedBy submittedBy, string titleVi, string titleEn)
{
    private readonly List<string> titleAliases = [];
    private readonly List<string> labelHeadings = [];

    /// <summary>Our own stable code, such as <c>KQ-VIEC</c>.</summary>
    public string Code { get; } = code;
    public SubmittedBy SubmittedBy { get; } = submittedBy;
    public string TitleVi { get; } = titleVi;
    public string TitleEn { get; } = titleEn;

    /// <summary>Other titles under which the form goes about.</summary>
    public IReadOnlyList<string> TitleAliases => titleAliases;

    /// <summary>Headings of the column that names the rows; the first is the one we print.</summary>
    public IReadOnlyList<string> LabelHeadings => labelHeadings;

    /// <summary>The lists that rows are named by, outermost first.</summary>
    public abstract IReadOnlyList<CategoryKind> RowsBy { get; }
    public abstract IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The code of the column that tells rows of one name apart, where they may repeat.</summary>
    public abstract string? RepeatsByCode { get; }

    /// <summary>Whether the form prints totals rows: one for all rows, and one for each member of the outer list where there are two lists.</summary>
    public bool HasTotals { get; protected set; } = true;

    /// <summary>Whether the form is sent once a year, so that "năm 2020" alone names its period.</summary>
    public bool IsYearly { get; protected set; }

    /// <summary>Whether the sheet must say in which unit it prints money.</summary>
    public bool HasMoney => Columns.Any(column => column.Unit == MeasureUnit.Money);

    protected void AlsoTitled(params string[] titles) => titleAliases.AddRange(titles);

    protected void LabelledBy(params string[] headings) => labelHeadings.AddRange(headings);

    /// <summary>Reads the rows below a recognised header.</summary>
    internal abstract FormReading Read(FormSheet sheet, IEnumerable<SheetRow> rows);
}
