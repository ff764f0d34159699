using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Thads.Etl.Findings;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Dimensions;
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
    private readonly List<SheetRule<TRow>> sheetRules = [];
    private readonly List<HistoryRule<TRow>> historyRules = [];
    private readonly List<FormColumn<TRow>> keys = [];
    private readonly List<Statement<TRow>> statements = [];
    private Func<TRow, FactKeys, ReportedMember>? reported;
    private Func<IEnumerable<TRow>, FactKeys, SheetLayout, FactBatch>? facts;
    private Type? factType;

    public override IReadOnlyList<FormColumn> Columns => columns;
    public override IReadOnlyList<CategoryKind> RowsBy => levels.ConvertAll(level => level.Kind);
    public IReadOnlyList<CategoryLevel<TRow>> Levels => levels;
    public IReadOnlyList<RowRule<TRow>> RowRules => rowRules;
    public IReadOnlyList<SheetRule<TRow>> SheetRules => sheetRules;

    /// <summary>The measures that other forms of the same office and period must agree with.</summary>
    public IReadOnlyList<Statement<TRow>> Statements => statements;

    /// <summary>The category that a row's statements are told apart by; null when they are stated as a whole.</summary>
    public Func<TRow, string>? StatedBy { get; private set; }
    public IReadOnlyList<HistoryRule<TRow>> HistoryRules => historyRules;

    /// <summary>The column that names rows apart although their labels are the same, such as the version of a target.</summary>
    public FigureColumn<TRow>? RepeatsBy { get; private set; }
    public override string? RepeatsByCode => RepeatsBy?.Code;
    public override IReadOnlyList<FormColumn> KeyColumns => keys;
    public override FormColumn? TitleColumn => TitleFigure;
    internal IReadOnlyList<FormColumn<TRow>> TypedColumns => columns;
    internal IReadOnlyList<FormColumn<TRow>> TypedKeys => keys;
    internal FigureColumn<TRow>? TitleFigure { get; private set; }
    internal IEnumerable<FigureColumn<TRow>> FigureColumns => columns.OfType<FigureColumn<TRow>>();

    /// <summary>
    /// The members of the lists that a row is named by, as one word: <c>chu_dong/dan_su</c>; in a register, what its key columns say.
    /// </summary>
    internal string RowKeyOf(TRow row)
    {
        if (levels.Count > 0)
        {
            return string.Join('/', levels.Select(level => level.Get(row)));
        }
        var key = new StringBuilder();
        foreach (var column in keys)
        {
            column.AppendTo(key, row);
            key.Append('/');
        }
        return key.ToString();
    }

    /// <summary>The columns that totals rows add up.</summary>
    internal IEnumerable<FigureColumn<TRow>> AdditiveColumns => FigureColumns.Where(column => column.IsAdditive);

    public override IReadOnlyList<string> Measures => statements.ConvertAll(statement => statement.Measure);

    public override IReadOnlyList<RuleDescription> Rules =>
        [
            .. rowRules.Select(Describe),
            .. sheetRules.Select(Describe),
            .. historyRules.Select(Describe),
            .. Plausibility.Select(rule => new RuleDescription(
                RuleKind.Plausible,
                rule.Column.Heading,
                "",
                FindingCodes.HistoryImplausible
            )),
        ];

    internal override TResult Accept<TResult>(IFormVisitor<TResult> visitor) => visitor.Visit(this);

    internal override FormSummary Summarize(ReferenceData reference, IReadOnlyList<OfficePart> parts) =>
        FormSummarizer<TRow>.Of(this, reference, parts);

    internal override string? RateFormula(FormColumn column, Func<FormColumn, string> cell) =>
        rowRules.OfType<RateRule<TRow>>().FirstOrDefault(rule => rule.Column == column) is { } rate
            ? $"IF(({rate.Whole.InCells(cell)})=0,0,ROUND(({rate.Part.InCells(cell)})/({rate.Whole.InCells(cell)})*100,2))"
            : null;

    internal override AcceptedRows Accepted(byte[] compressed) => AcceptedRows<TRow>.Read(this, compressed);

    internal override Type? LoadedFact => factType;

    /// <summary>The fact that a row becomes.</summary>
    internal Type FactType => factType ?? throw new InvalidOperationException($"{Code} declares no fact.");

    internal FactBatch FactsOf(IEnumerable<TRow> rows, FactKeys keys, SheetLayout layout) =>
        facts is null ? throw new InvalidOperationException($"{Code} declares no fact.") : facts(rows, keys, layout);

    /// <summary>Names the rows by the members of a list; called again, by a second list within each member of the first.</summary>
    protected void RowsAre(CategoryKind kind, Expression<Func<TRow, string>> member)
    {
        var property = (PropertyInfo)((MemberExpression)member.Body).Member;
        levels.Add(
            new CategoryLevel<TRow>(
                kind,
                property.GetMethod!.CreateDelegate<Func<TRow, string>>(),
                property.SetMethod!.CreateDelegate<Action<TRow, string>>()
            )
        );
    }

    /// <summary>Makes the form a register whose rows are told apart by these columns together.</summary>
    protected void KeyedBy(params Expression<Func<TRow, object?>>[] values) => keys.AddRange(values.Select(ColumnOf));

    protected FormColumn<TRow> Cases(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Cases);

    protected FormColumn<TRow> Money(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Money);

    protected FormColumn<TRow> Percent(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Percent);

    protected FormColumn<TRow> Number(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Number);

    protected FormColumn<TRow> Score(Expression<Func<TRow, decimal>> figure, string heading) =>
        Column(figure, heading, MeasureUnit.Score);

    protected FormColumn<TRow> Column(Expression<Func<TRow, decimal>> figure, string heading, MeasureUnit unit) =>
        Add(new FigureColumn<TRow>(columns.Count, figure, heading, unit));

    protected FormColumn<TRow> Text(Expression<Func<TRow, string>> text, string heading, int maxLength = 200) =>
        Add(new TextColumn<TRow>(columns.Count, text, heading, maxLength));

    protected FormColumn<TRow> Date(Expression<Func<TRow, DateOnly?>> day, string heading) =>
        Add(new DateColumn<TRow>(columns.Count, day, heading));

    protected FormColumn<TRow> Flag(Expression<Func<TRow, bool>> flag, string heading) =>
        Add(new FlagColumn<TRow>(columns.Count, flag, heading));

    protected FormColumn<TRow> Choice(Expression<Func<TRow, string>> code, string heading, CategoryKind list) =>
        Add(new ChoiceColumn<TRow>(columns.Count, code, heading, list));

    /// <summary>A figure that stands above the table once and holds for every row.</summary>
    protected void AboveTable(Expression<Func<TRow, decimal>> figure, string label, MeasureUnit unit) =>
        TitleFigure = new FigureColumn<TRow>(63, figure, label, unit);

    /// <summary>Rows of one label may repeat as long as this column tells them apart.</summary>
    protected void RepeatedBy(Expression<Func<TRow, decimal>> figure) => RepeatsBy = FigureOf(figure);

    protected void Equal(Expression<Func<TRow, decimal>> figure, Expression<Func<TRow, decimal>> formula) =>
        rowRules.Add(new EqualityRule<TRow>(FigureOf(figure), Formula(formula)));

    protected void AtMost(Expression<Func<TRow, decimal>> figure, Expression<Func<TRow, decimal>> formula) =>
        rowRules.Add(new AtMostRule<TRow>(FigureOf(figure), Formula(formula)));

    protected void RateOf(
        Expression<Func<TRow, decimal>> rate,
        Expression<Func<TRow, decimal>> part,
        Expression<Func<TRow, decimal>> whole
    )
    {
        FigureOf(rate).IsRate = true;
        rowRules.Add(new RateRule<TRow>(FigureOf(rate), Formula(part), Formula(whole)));
    }

    /// <summary>A rule of the domain that is no sum.</summary>
    /// <param name="code">The finding where it does not hold.</param>
    /// <param name="columns">The column that a finding points at, and the others that the rule looks at.</param>
    /// <param name="holds">Whether it holds for a row of a workbook that reports on an office and period.</param>
    /// <param name="expected">What the finding says should stand there.</param>
    protected void Must(
        string code,
        Expression<Func<TRow, object?>>[] columns,
        Func<TRow, FormTarget, bool> holds,
        Func<TRow, FormTarget, object?>? expected = null
    ) => rowRules.Add(new ConditionRule<TRow>(code, [.. columns.Select(ColumnOf)], holds, expected));

    /// <summary>A rule over all rows together: what was found and what was expected where it does not hold, else null.</summary>
    protected void MustAll(string code, Func<IReadOnlyList<TRow>, (decimal Found, decimal Expected)?> check) =>
        sheetRules.Add(new SheetRule<TRow>(code, check));

    /// <summary>A day is not before another, as far as both are given.</summary>
    protected void NotBefore(Expression<Func<TRow, DateOnly?>> day, Expression<Func<TRow, DateOnly?>> earlier)
    {
        var (late, early) = (DayOf(day), DayOf(earlier));
        var rule = new ConditionRule<TRow>(
            FindingCodes.DomainDateOrder,
            [ColumnOf(day), ColumnOf(earlier)],
            (row, _) => late(row) is not { } a || early(row) is not { } b || a >= b,
            (row, _) => early(row)
        );
        rowRules.Add(rule);
    }

    /// <summary>Two days lie within a year of each other, as far as both are given; else one of the years is perhaps not meant.</summary>
    protected void WithinYear(Expression<Func<TRow, DateOnly?>> day, Expression<Func<TRow, DateOnly?>> other)
    {
        const int Year = 366;
        var (one, two) = (DayOf(day), DayOf(other));
        var rule = new ConditionRule<TRow>(
            FindingCodes.DomainDatesApart,
            [ColumnOf(day), ColumnOf(other)],
            (row, _) => one(row) is not { } a || two(row) is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= Year,
            (row, _) => two(row)
        );
        rowRules.Add(rule);
    }

    /// <summary>A day is not after the end of the period that is reported on.</summary>
    protected void WithinPeriod(Expression<Func<TRow, DateOnly?>> day)
    {
        var get = DayOf(day);
        var rule = new ConditionRule<TRow>(
            FindingCodes.DomainAfterPeriod,
            [ColumnOf(day)],
            (row, target) => get(row) is not { } on || on <= target.Period.EndDate,
            (_, target) => target.Period.EndDate
        );
        rowRules.Add(rule);
    }

    private Func<TRow, DateOnly?> DayOf(Expression<Func<TRow, DateOnly?>> day) =>
        ColumnOf(day).Property.GetMethod!.CreateDelegate<Func<TRow, DateOnly?>>();

    /// <summary>States a measure that other forms may state too.</summary>
    protected void States(string measure, Expression<Func<TRow, decimal>> figure)
    {
        var formula = Formula(figure);
        var column = formula.Columns.Count == 1 ? formula.Columns[0] : null;
        statements.Add(new Statement<TRow>(measure, formula.Text, (row, _) => formula.Compute(row), column));
    }

    /// <summary>States a measure that is worked out from whole rows.</summary>
    protected void States(string measure, string heading, Func<TRow, FormTarget, decimal> figure) =>
        statements.Add(new Statement<TRow>(measure, heading, figure, null));

    /// <summary>States every column that totals rows add up, under its own code.</summary>
    protected void StateColumns(string prefix)
    {
        foreach (var column in AdditiveColumns)
        {
            statements.Add(
                new Statement<TRow>($"{prefix}.{column.Code}", column.Heading, (row, _) => column.Get(row), column)
            );
        }
    }

    /// <summary>Statements are told apart by category: <c>chu_dong/dan_su</c>.</summary>
    protected void StatesBy(Func<TRow, string> category) => StatedBy = category;

    protected void ConstantThroughYear(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new ConstantThroughYear<TRow>(Formula(figure)));

    protected void NonDecreasing(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new NonDecreasing<TRow>(Formula(figure)));

    protected void CarriesOver(Expression<Func<TRow, decimal>> opening, Expression<Func<TRow, decimal>> closing) =>
        historyRules.Add(new CarriesOver<TRow>(Formula(opening), Formula(closing)));

    protected void ConsistentUnit(Expression<Func<TRow, decimal>> figure) =>
        historyRules.Add(new ConsistentUnit<TRow>(Formula(figure)));

    /// <summary>The member of a reported dimension that a row speaks of; it is there before the facts are.</summary>
    protected void Reports(Func<TRow, FactKeys, ReportedMember> member) => reported = member;

    /// <summary>
    /// The fact that a row becomes. Submission, source row, period and regime are filled in; the office is the submitting one unless
    /// <paramref name="office"/> says that the row names it.
    /// </summary>
    protected void Loads<TFact>(Func<TRow, FactKeys, TFact> fact, Func<TRow, string>? office = null)
        where TFact : Fact
    {
        factType = typeof(TFact);
        facts = (rows, keys, layout) =>
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
                }),
                reported is null ? [] : rows.Select(row => reported(row, keys)),
                SourceColumns.Of(keys.SubmissionKey, layout)
            );
    }

    private static RuleDescription Describe(RowRule<TRow> rule) =>
        rule switch
        {
            EqualityRule<TRow> equal => new(
                RuleKind.Equal,
                equal.Column.Heading,
                equal.Formula.Text,
                FindingCodes.IdentityNotEqual
            ),
            AtMostRule<TRow> most => new(
                RuleKind.AtMost,
                most.Column.Heading,
                most.Formula.Text,
                FindingCodes.IdentityExceeds
            ),
            RateRule<TRow> rate => new(
                RuleKind.Rate,
                rate.Column.Heading,
                $"({rate.Part.Text}) / ({rate.Whole.Text}) × 100",
                FindingCodes.IdentityRate
            ),
            ConditionRule<TRow> condition => new(
                RuleKind.Condition,
                condition.Columns[0].Heading,
                string.Join(", ", condition.Columns.Skip(1).Select(column => column.Heading)),
                condition.Code
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private static RuleDescription Describe(SheetRule<TRow> rule) => new(RuleKind.Sheet, "", "", rule.Code);

    private static RuleDescription Describe(HistoryRule<TRow> rule) =>
        rule switch
        {
            ConstantThroughYear<TRow> constant => new(
                RuleKind.ConstantThroughYear,
                constant.Figure.Text,
                "",
                FindingCodes.HistoryChangedWithinYear
            ),
            NonDecreasing<TRow> cumulative => new(
                RuleKind.NonDecreasing,
                cumulative.Figure.Text,
                "",
                FindingCodes.HistoryFell
            ),
            CarriesOver<TRow> carried => new(
                RuleKind.CarriesOver,
                carried.Opening.Text,
                carried.Closing.Text,
                FindingCodes.HistoryExceedsCarriedOut
            ),
            ConsistentUnit<TRow> unit => new(
                RuleKind.ConsistentUnit,
                unit.Figure.Text,
                "",
                FindingCodes.HistoryUnitMistaken
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private FormColumn<TRow> Add(FormColumn<TRow> column)
    {
        if (columns.Count == 63)
        {
            throw new InvalidOperationException("A form has at most 63 columns.");
        }
        columns.Add(column);
        return column;
    }

    private FormColumn<TRow> ColumnOf(LambdaExpression value)
    {
        var property = FormColumn<TRow>.PropertyOf(value);
        return columns.Single(column => column.Property == property);
    }

    private FigureColumn<TRow> FigureOf(LambdaExpression figure) => (FigureColumn<TRow>)ColumnOf(figure);

    private Formula<TRow> Formula(Expression<Func<TRow, decimal>> formula) => new(formula, [.. FigureColumns]);
}
