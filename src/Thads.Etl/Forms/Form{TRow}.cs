using System.Linq.Expressions;
using System.Reflection;
using Thads.Etl.Workbooks;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms;

/// <summary>The base of every form's declaration. See <c>Forms/Results</c> for how one reads.</summary>
/// <typeparam name="TRow">What one row of the form is read into.</typeparam>
public abstract class Form<TRow>(string code, SubmittedBy submittedBy, string titleVi, string titleEn)
    : Form(code, submittedBy, titleVi, titleEn)
    where TRow : FormRow, new()
{
    private readonly List<FormColumn<TRow>> columns = [];
    private readonly List<CategoryLevel<TRow>> levels = [];
    private readonly List<RowRule<TRow>> rowRules = [];
    private readonly List<HistoryRule<TRow>> historyRules = [];
    private Func<IEnumerable<TRow>, FactKeys, FactBatch>? facts;

    public override IReadOnlyList<FormColumn> Columns => columns;
    public override IReadOnlyList<CategoryKind> RowsBy => levels.ConvertAll(level => level.Kind);
    public IReadOnlyList<CategoryLevel<TRow>> Levels => levels;
    public IReadOnlyList<RowRule<TRow>> RowRules => rowRules;
    public IReadOnlyList<HistoryRule<TRow>> HistoryRules => historyRules;

    /// <summary>The column that names rows apart although their labels are the same, such as the version of a target.</summary>
    public FormColumn<TRow>? RepeatsBy { get; private set; }
    public override string? RepeatsByCode => RepeatsBy?.Code;
    internal IReadOnlyList<FormColumn<TRow>> TypedColumns => columns;

    internal override FormReading Read(FormSheet sheet, IEnumerable<SheetRow> rows) =>
        new FormReader<TRow>(this, sheet).Read(rows);

    internal FactBatch FactsOf(IEnumerable<TRow> rows, FactKeys keys) =>
        facts is null ? throw new InvalidOperationException($"{Code} declares no fact.") : facts(rows, keys);

    /// <summary>Names the rows by the members of a list; called again, by a second list within each member of the first.</summary>
    protected void RowsAre(CategoryKind kind, Expression<Func<TRow, string>> member)
    {
        var property = (PropertyInfo)((MemberExpression)member.Body).Member;
        levels.Add(
            new CategoryLevel<TRow>(kind, member.Compile(), property.SetMethod!.CreateDelegate<Action<TRow, string>>())
        );
    }

    protected FormColumn<TRow> Cases(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Cases);

    protected FormColumn<TRow> Money(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Money);

    protected FormColumn<TRow> Percent(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Percent);

    protected FormColumn<TRow> Number(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Number);

    protected FormColumn<TRow> Column(Expression<Func<TRow, decimal>> figure, string heading, MeasureUnit unit)
    {
        if (columns.Count == 64)
        {
            throw new InvalidOperationException("A form has at most 64 columns of figures.");
        }
        var column = new FormColumn<TRow>(columns.Count, figure, heading, unit);
        columns.Add(column);
        return column;
    }

    /// <summary>Rows of one label may repeat as long as this column tells them apart.</summary>
    protected void RepeatedBy(Expression<Func<TRow, decimal>> figure) => RepeatsBy = ColumnOf(figure);

    protected void Equal(Expression<Func<TRow, decimal>> figure, Expression<Func<TRow, decimal>> formula) =>
        rowRules.Add(new EqualityRule<TRow>(ColumnOf(figure), Formula(formula)));

    protected void AtMost(Expression<Func<TRow, decimal>> figure, Expression<Func<TRow, decimal>> formula) =>
        rowRules.Add(new AtMostRule<TRow>(ColumnOf(figure), Formula(formula)));

    protected void RateOf(
        Expression<Func<TRow, decimal>> rate,
        Expression<Func<TRow, decimal>> part,
        Expression<Func<TRow, decimal>> whole
    ) => rowRules.Add(new RateRule<TRow>(ColumnOf(rate), Formula(part), Formula(whole)));

    protected void ConstantThroughYear(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new ConstantThroughYear<TRow>(Formula(figure)));

    protected void NeverFalls(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new NeverFalls<TRow>(Formula(figure)));

    protected void CarriesOver(Expression<Func<TRow, decimal>> opening, Expression<Func<TRow, decimal>> closing) =>
        historyRules.Add(new CarriesOver<TRow>(Formula(opening), Formula(closing)));

    protected void KeepsItsUnit(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new KeepsItsUnit<TRow>(Formula(figure)));

    protected void StaysUsual(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new StaysUsual<TRow>(Formula(figure)));

    /// <summary>
    /// The fact that a row becomes. Submission, source row, period and regime are filled in; the office is the submitting one unless
    /// <paramref name="office"/> says that the row names it.
    /// </summary>
    protected void Loads<TFact>(Func<TRow, FactKeys, TFact> fact, Func<TRow, string>? office = null)
        where TFact : Fact =>
        facts = (rows, keys) =>
            new FactBatch<TFact>(
                rows.Select(row =>
                {
                    var loaded = fact(row, keys);
                    loaded.SubmissionKey = keys.SubmissionKey;
                    loaded.SourceRow = row.SourceRow;
                    loaded.PeriodKey = keys.PeriodKey;
                    loaded.RegimeKey = keys.RegimeKey;
                    loaded.OfficeKey = keys.OfficeKey(office?.Invoke(row));
                    return loaded;
                })
            );

    private FormColumn<TRow> ColumnOf(Expression<Func<TRow, decimal>> figure)
    {
        var property = FormColumn<TRow>.PropertyOf(figure);
        return columns.Single(column => column.Property == property);
    }

    private Formula<TRow> Formula(Expression<Func<TRow, decimal>> formula) => new(formula, columns);
}
