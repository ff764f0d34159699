using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Regimes;

/// <summary>
/// The circulars on the statistics as the province enters them: a new one needs no release. A circular is in force until the next begins.
/// What follows (deadlines, which circular facts were reported under, what is missing) is there when the change is.
/// </summary>
public sealed partial class RegimeRegister(IWarehouseProvider provider, AuditTrail trail)
{
    /// <summary>Keys below belong to circulars that ship, now or later.</summary>
    private const int FirstOwnKey = 1_000;
    private const int LongestTitle = 400;
    private const int LongestReason = 400;
    private const int MostDeadlineDays = 366;
    private static readonly DateOnly Earliest = new(2010, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    /// <summary>Oldest first, each with the forms that are owed under it.</summary>
    public async Task<IReadOnlyList<RegimeDefinition>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var forms = await FormsAsync(context, cancellationToken);
        var said = await context.RegimeForms.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. (await RegimesAsync(context.ReportingRegimes.AsNoTracking(), cancellationToken)).Select(regime =>
                Definition(regime, forms, said)
            ),
        ];
    }

    public async Task<RegimeDefinition?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(regime => regime.Code == code);

    /// <summary>Enters a new circular; the one before it ends the day before, and the one after it begins when it did.</summary>
    public Task<RegimeOutcome> AddAsync(RegimeDefinition regime, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(regime, isNew: true, by, cancellationToken);

    /// <summary>Says otherwise of a circular that there is: everything but its code.</summary>
    public Task<RegimeOutcome> AmendAsync(RegimeDefinition regime, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(regime, isNew: false, by, cancellationToken);

    /// <summary>Says on which day a circular ends.</summary>
    /// <param name="code">The circular.</param>
    /// <param name="lastDay">The last day that it is in force.</param>
    /// <param name="reason">What ends it.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<RegimeOutcome> EndAsync(
        string code,
        DateOnly lastDay,
        string reason,
        Actor by,
        CancellationToken cancellationToken
    ) =>
        WrittenReason.Of(reason) is not { } why
            ? Task.FromResult(RegimeOutcome.ReasonMissing)
            : ChangeAsync(
                by,
                async context =>
                {
                    var regimes = await RegimesAsync(context.ReportingRegimes, cancellationToken);
                    if (regimes.Find(r => r.RegimeCode == code) is not { } regime)
                    {
                        return (RegimeOutcome.Unknown, null);
                    }
                    if (lastDay < regime.ValidFrom || lastDay > Latest)
                    {
                        return (RegimeOutcome.DatesInvalid, null);
                    }
                    if (regime.ValidTo <= lastDay)
                    {
                        // It ends by then already: the next begins.
                        return (RegimeOutcome.Unchanged, null);
                    }
                    regime.ValidTo = lastDay;
                    return (
                        RegimeOutcome.Changed,
                        Entry(code, ("valid_to", Text(lastDay)), ("reason", why.Truncate(LongestReason)))
                    );
                },
                cancellationToken
            );

    private Task<RegimeOutcome> SaveAsync(
        RegimeDefinition said,
        bool isNew,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        said = said with
        {
            Code = said.Code.Trim(),
            Title = said.Title.Trim(),
            Source = WrittenReason.Of(said.Source)?.Truncate(LongestReason) ?? "",
        };
        return Problem(said) is { } problem
            ? Task.FromResult(problem)
            : ChangeAsync(by, context => ApplyAsync(context, said, isNew, cancellationToken), cancellationToken);
    }

    private static RegimeOutcome? Problem(RegimeDefinition said) =>
        !Code().IsMatch(said.Code) ? RegimeOutcome.CodeInvalid
        : WrittenReason.Of(said.Title) is null || said.Title.Length > LongestTitle ? RegimeOutcome.TitleMissing
        : said.ValidFrom < Earliest || said.ValidFrom > Latest || said.ValidTo > Latest || said.ValidTo < said.ValidFrom
            ? RegimeOutcome.DatesInvalid
        : said.OfficeDeadlineDays is < 0 or > MostDeadlineDays ? RegimeOutcome.DeadlineOutOfRange
        : said.Source.Length == 0 ? RegimeOutcome.ReasonMissing
        : null;

    private static async Task<(RegimeOutcome, AuditEntry?)> ApplyAsync(
        WarehouseContext context,
        RegimeDefinition said,
        bool isNew,
        CancellationToken cancellationToken
    )
    {
        var regimes = await RegimesAsync(context.ReportingRegimes, cancellationToken);
        var forms = await FormsAsync(context, cancellationToken);
        var bridge = await context.RegimeForms.ToListAsync(cancellationToken);
        var known = regimes.Find(regime => regime.RegimeCode == said.Code);
        if (known is null != isNew)
        {
            return (isNew ? RegimeOutcome.Known : RegimeOutcome.Unknown, null);
        }
        if (regimes.Exists(other => other != known && other.ValidFrom == said.ValidFrom))
        {
            return (RegimeOutcome.SameBeginning, null);
        }
        if (said.OwedForms.Any(code => forms.TrueForAll(form => form.FormCode != code)))
        {
            return (RegimeOutcome.FormUnknown, null);
        }
        if (known is not null && IsSame(Definition(known, forms, bridge), said))
        {
            return (RegimeOutcome.Unchanged, null);
        }
        var regime = known;
        if (regime is null)
        {
            regime = new ReportingRegimeDimension
            {
                RegimeKey = Math.Max(FirstOwnKey, regimes.Max(other => other.RegimeKey) + 1),
                RegimeCode = said.Code,
                Title = "",
                Source = "",
            };
            context.ReportingRegimes.Add(regime);
            regimes.Add(regime);
        }
        var began = known?.ValidFrom;
        (regime.Title, regime.Source, regime.ValidFrom, regime.ValidTo) = (
            said.Title,
            said.Source,
            said.ValidFrom,
            said.ValidTo
        );
        (regime.OfficeDeadlineDays, regime.CountsWorkingDays) = (said.OfficeDeadlineDays, said.CountsWorkingDays);
        Follow([.. regimes.OrderBy(other => other.ValidFrom)], began);
        foreach (var form in forms)
        {
            var isOwed = said.OwedForms.Contains(form.FormCode);
            var row = bridge.Find(of => of.RegimeKey == regime.RegimeKey && of.FormKey == form.FormKey);
            if (row is null)
            {
                row = new RegimeFormBridge { RegimeKey = regime.RegimeKey, FormKey = form.FormKey };
                context.RegimeForms.Add(row);
            }
            row.IsOwed = isOwed;
        }
        return (
            RegimeOutcome.Changed,
            Entry(
                said.Code,
                ("title", said.Title),
                ("valid_from", Text(said.ValidFrom)),
                ("valid_to", regime.ValidTo is { } last ? Text(last) : null),
                ("days", said.OfficeDeadlineDays.ToString(CultureInfo.InvariantCulture)),
                ("counts_working_days", said.CountsWorkingDays ? "true" : "false"),
                ("source", said.Source),
                ("owed_forms", string.Join(' ', said.OwedForms.Order(StringComparer.Ordinal)))
            )
        );
    }

    /// <summary>Each ends before the next begins, and one that ended where another began follows it when that is moved.</summary>
    /// <param name="regimes">Oldest first.</param>
    /// <param name="began">When the one that was changed began before; null for a new one.</param>
    private static void Follow(List<ReportingRegimeDimension> regimes, DateOnly? began)
    {
        for (var i = 0; i + 1 < regimes.Count; i++)
        {
            var (regime, next) = (regimes[i], regimes[i + 1]);
            if (regime.ValidTo is null || regime.ValidTo >= next.ValidFrom || regime.ValidTo == began?.AddDays(-1))
            {
                regime.ValidTo = next.ValidFrom.AddDays(-1);
            }
        }
    }

    /// <summary>Changes circulars in one transaction, with all that follows from them.</summary>
    private async Task<RegimeOutcome> ChangeAsync(
        Actor by,
        Func<WarehouseContext, Task<(RegimeOutcome, AuditEntry?)>> change,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // Nothing is loaded meanwhile: facts say under which circular they were reported.
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);
        var before = await OfPeriodsAsync(context, cancellationToken);
        var (outcome, entry) = await change(context);
        if (outcome != RegimeOutcome.Changed)
        {
            return outcome;
        }
        await context.SaveChangesAsync(cancellationToken);
        var moved = (await OfPeriodsAsync(context, cancellationToken)).Where(now => before[now.Key] != now.Value);
        foreach (var periods in moved.GroupBy(period => period.Value, period => period.Key))
        {
            foreach (var fact in WarehouseTables.Facts)
            {
                await Generic.CallAsync(
                    typeof(RegimeRegister),
                    nameof(MoveAsync),
                    fact,
                    context,
                    periods.Key,
                    periods.ToList(),
                    cancellationToken
                );
            }
        }
        await new CalendarRefill(context).ApplyAsync(cancellationToken);
        await context.RequestRefreshAsync(statYear: 0, months: 0, cancellationToken);
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await trail.AppendAsync(context, by, entry!, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return RegimeOutcome.Changed;
    }

    private static Task MoveAsync<TFact>(
        WarehouseContext context,
        int regimeKey,
        List<int> periods,
        CancellationToken cancellationToken
    )
        where TFact : Fact =>
        context
            .Set<TFact>()
            .Where(fact => periods.Contains(fact.PeriodKey))
            .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.RegimeKey, regimeKey), cancellationToken);

    /// <summary>The circular in force at the end of each period, by keys; 0 for none.</summary>
    private static async Task<Dictionary<int, int>> OfPeriodsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var regimes = await RegimesAsync(context.ReportingRegimes.AsNoTracking(), cancellationToken);
        var periods = await context
            .Periods.Where(period => period.PeriodKey != 0)
            .Select(period => new { period.PeriodKey, period.EndDate })
            .ToListAsync(cancellationToken);
        return periods.ToDictionary(
            period => period.PeriodKey,
            period => regimes.Find(regime => regime.IsInForceOn(period.EndDate))?.RegimeKey ?? 0
        );
    }

    private static Task<List<ReportingRegimeDimension>> RegimesAsync(
        IQueryable<ReportingRegimeDimension> regimes,
        CancellationToken cancellationToken
    ) =>
        regimes
            .Where(regime => regime.RegimeKey != 0)
            .OrderBy(regime => regime.ValidFrom)
            .ToListAsync(cancellationToken);

    /// <summary>The forms that offices send.</summary>
    private static Task<List<FormDimension>> FormsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        context
            .Forms.AsNoTracking()
            .Where(form => form.FormKey != 0 && form.SubmittedBy == "office")
            .OrderBy(form => form.FormCode)
            .ToListAsync(cancellationToken);

    private static RegimeDefinition Definition(
        ReportingRegimeDimension regime,
        List<FormDimension> forms,
        List<RegimeFormBridge> said
    ) =>
        new(
            regime.RegimeCode,
            regime.Title,
            regime.ValidFrom,
            regime.ValidTo,
            regime.OfficeDeadlineDays,
            regime.CountsWorkingDays,
            regime.Source,
            [
                .. forms
                    .Where(form =>
                        said.Find(of => of.RegimeKey == regime.RegimeKey && of.FormKey == form.FormKey)?.IsOwed
                        ?? form.IsOwed
                    )
                    .Select(form => form.FormCode),
            ]
        );

    private static bool IsSame(RegimeDefinition left, RegimeDefinition right) =>
        left with { OwedForms = right.OwedForms } == right && left.OwedForms.ToHashSet().SetEquals(right.OwedForms);

    private static AuditEntry Entry(string code, params (string Name, string? Value)[] detail) =>
        new(
            AuditActions.RegimeChanged,
            $"regime:{code}",
            Detail: detail.Where(d => d.Value is not null).ToDictionary(d => d.Name, d => d.Value)
        );

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{1,49}$")]
    private static partial Regex Code();
}
