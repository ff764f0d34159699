using Thads.Warehouse.Model.Dimensions;
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
    private readonly List<string> ignoredHeadings = [];
    private readonly List<Form> otherLayouts = [];

    /// <summary>Our own stable code, such as <c>KQ-VIEC</c>.</summary>
    public string Code { get; } = code;
    public SubmittedBy SubmittedBy { get; } = submittedBy;
    public string TitleVi { get; } = titleVi;
    public string TitleEn { get; } = titleEn;

    /// <summary>Other titles under which the form goes about.</summary>
    public IReadOnlyList<string> TitleAliases => titleAliases;

    /// <summary>Headings of the column that names the rows; the first is the one we print.</summary>
    public IReadOnlyList<string> LabelHeadings => labelHeadings;

    /// <summary>
    /// The lists that rows are named by, outermost first. Without any, the form is a register: as many rows as there are things to tell,
    /// each known by its key columns.
    /// </summary>
    public abstract IReadOnlyList<CategoryKind> RowsBy { get; }
    public abstract IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The columns that no two rows of a register may share.</summary>
    public abstract IReadOnlyList<FormColumn> KeyColumns { get; }
    public bool IsRegister => RowsBy.Count == 0;

    /// <summary>Whether the table has one row only, without a name.</summary>
    public bool IsSingleRow { get; protected set; }

    /// <summary>How the form is printed as it ships, oldest regime first. There is always one.</summary>
    public IReadOnlyList<FormLayout> Layouts => field ??= FormLayouts.Of(this);

    /// <summary>Which figures are held against the office's own history, and how closely.</summary>
    public IReadOnlyList<PlausibilityRule> Plausibility => field ??= PlausibilityRules.Of(this);

    /// <summary>
    /// The layout in force on a day: that of the newest circular that had begun by then and has one. What the province has taught for a
    /// circular outranks what ships for it.
    /// </summary>
    public FormLayout LayoutOn(DateOnly day, ReferenceData reference)
    {
        foreach (
            var regime in reference
                .Regimes.Where(regime => regime.RegimeKey != 0 && regime.ValidFrom <= day)
                .OrderByDescending(regime => regime.ValidFrom)
        )
        {
            var taught = reference.Layouts.Taught.FirstOrDefault(layout =>
                layout.Definition.Form == Code && layout.Definition.Regime == regime.RegimeCode && layout.IsFor(day)
            );
            if (taught is not null)
            {
                return TaughtFormLayout.Of(this, taught);
            }
            if (Layouts.FirstOrDefault(layout => layout.RegimeCode == regime.RegimeCode) is { } shipped)
            {
                return shipped;
            }
        }
        return Layouts[0];
    }

    /// <summary>A figure that stands above the table, as "Biên chế được giao: 105"; null when there is none.</summary>
    public abstract FormColumn? TitleColumn { get; }

    /// <summary>The code of the column that tells rows of one name apart, where they may repeat.</summary>
    public abstract string? RepeatsByCode { get; }

    /// <summary>Whether the form prints totals rows: one for all rows, and one for each member of the outer list where there are two lists.</summary>
    public bool HasTotals { get; protected set; } = true;

    /// <summary>Whether the form is sent once a year, so that "năm 2020" alone names its period.</summary>
    public bool IsYearly { get; protected set; }

    /// <summary>Whether the form says what is to be done in its period, and so may come as soon as that has begun; others report when it has ended.</summary>
    public bool IsPlan { get; protected set; }

    /// <summary>
    /// The version of an office that a form is about: for a report the one in force at the period's end, for a plan one in force on any day
    /// of its year. Null where the office was not in force then.
    /// </summary>
    public OfficeDimension? OfficeOf(string officeCode, PeriodDimension period, ReferenceData reference) =>
        reference.Office(officeCode, IsPlan ? period.StartDate : period.EndDate, period.EndDate);

    /// <summary>Whether it is an office's own book, which is not sent on to the ministry.</summary>
    public bool StaysWithOffices { get; protected set; }

    /// <summary>How the province's form is made of its offices', as the declaration has it.</summary>
    public SummaryKind Summary =>
        SubmittedBy == SubmittedBy.Province ? SummaryKind.SentByProvince
        : StaysWithOffices ? SummaryKind.StaysWithOffices
        : !Columns.Any(column => column.IsAdditive) ? SummaryKind.NothingToAdd
        : IsRegister && !IsSingleRow ? SummaryKind.Listed
        : SummaryKind.Added;

    /// <summary>Layouts so different that they have columns of their own; their rows become this form's.</summary>
    public IReadOnlyList<Form> OtherLayouts => otherLayouts;

    /// <summary>Headings of columns that are known and not read.</summary>
    public IReadOnlyList<string> IgnoredHeadings => ignoredHeadings;

    /// <summary>Whether amounts name their unit themselves, so that a sheet that states none is in đồng.</summary>
    public bool StatesUnitInCells { get; protected set; }

    /// <summary>Whether the cells may name people, so that no finding may quote them.</summary>
    public bool NamesPeople { get; protected set; }

    /// <summary>Whether the sheet must say in which unit it prints money.</summary>
    public bool HasMoney => Columns.Any(column => column.Unit == MeasureUnit.Money);

    protected void AlsoTitled(params string[] titles) => titleAliases.AddRange(titles);

    protected void AlsoLaidOutAs(Form layout) => otherLayouts.Add(layout);

    protected void ReadsPast(params string[] headings) => ignoredHeadings.AddRange(headings);

    protected void LabelledBy(params string[] headings) => labelHeadings.AddRange(headings);

    /// <summary>The fact that a row becomes; null where the declaration says nothing of it.</summary>
    internal abstract Type? LoadedFact { get; }

    /// <summary>Every rule that the form declares, for its page of documentation.</summary>
    public abstract IReadOnlyList<RuleDescription> Rules { get; }

    /// <summary>The measures that other forms of the same office and period must agree with.</summary>
    public abstract IReadOnlyList<string> Measures { get; }

    /// <summary>The rows of a submission as they were accepted and kept.</summary>
    /// <exception cref="Thads.Warehouse.Rebuild.ReplayException">The bytes are something else.</exception>
    internal abstract AcceptedRows Accepted(byte[] compressed);

    /// <summary>Does something with the form as one of its type of rows.</summary>
    internal abstract TResult Accept<TResult>(IFormVisitor<TResult> visitor);

    /// <summary>Adds up what offices reported, as lines of the form of the whole province.</summary>
    internal abstract FormSummary Summarize(ReferenceData reference, IReadOnlyList<OfficePart> parts);

    /// <summary>How a spreadsheet works a rate out from the other cells of its row; null for a column that is none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cell">The address of a column's cell in the row.</param>
    internal abstract string? RateFormula(FormColumn column, Func<FormColumn, string> cell);
}
