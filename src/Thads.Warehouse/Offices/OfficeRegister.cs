using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Offices;

/// <summary>
/// Takes in what the province says of its offices: their versions, and who succeeded whom. A file is loaded whole or not at all, while no
/// submission is being loaded, and everything that follows from it is there when it is.
/// </summary>
public sealed class OfficeRegister(
    IWarehouseProvider provider,
    WarehouseBuilder builder,
    MartRefresher refresher,
    AuditTrail trail
)
{
    /// <summary>So many changes are written out in the audit trail; the table itself has the others.</summary>
    private const int MostDescribed = 10;

    /// <summary>Brings the versions of the offices in the file up to date; offices that it does not name stay as they are.</summary>
    /// <param name="file">CSV with the columns of <c>Reference/offices.csv</c>.</param>
    /// <param name="actor">Who loads it.</param>
    /// <param name="cancellationToken">Stops the loading; nothing is changed then.</param>
    public async Task<OfficeChanges> LoadOfficesAsync(byte[] file, Actor actor, CancellationToken cancellationToken)
    {
        var table = OfficeTable.Read(file);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);

        var before = await context.Offices.AsNoTracking().ToListAsync(cancellationToken);
        var offices = await context.Offices.ToListAsync(cancellationToken);
        var added = table.MergeInto(offices);
        context.Offices.AddRange(added);
        offices.AddRange(added);
        var reported = await ReportedAsync(context, cancellationToken);
        List<TableError> errors =
        [
            .. table.Errors,
            .. NoLongerInForce(table, reported, offices),
            .. await NoLongerSucceededAsync(context, table, offices, cancellationToken),
        ];
        if (errors.Count > 0)
        {
            return Refused(errors);
        }
        var changes = Described(context);
        if (changes.Count == 0)
        {
            return new OfficeChanges([], []);
        }
        var locked = await context.LoadLocks.Select(l => l.OfficeCode).ToListAsync(cancellationToken);
        context.LoadLocks.AddRange(
            added.Select(o => o.OfficeCode).Except(locked).Select(code => new LoadLock { OfficeCode = code })
        );
        await context.SaveChangesAsync(cancellationToken);
        // Facts point at the version that is in force at their period's end, or was last.
        if (reported.Select(r => r.End).Distinct().Any(end => !Versions(before, end).SetEquals(Versions(offices, end))))
        {
            await builder.BuildAsync(context, context, provider, asOf: null, progress: null, cancellationToken);
        }
        else
        {
            await OfficeStructure.ReplaceAsync(context, cancellationToken);
            await refresher.RefreshAllAsync(context, cancellationToken);
        }
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await trail.AppendAsync(context, actor, Entry(AuditActions.OfficesLoaded, changes), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new OfficeChanges([], changes);
    }

    /// <summary>Replaces all successions by those of the file, and with them today's structure.</summary>
    /// <param name="file">CSV: predecessor_office_code, successor_office_code, effective_date, weight, note, is_fictitious, carries_figures.</param>
    /// <param name="today">The day in Vietnam; a succession that is yet to come is refused.</param>
    /// <param name="actor">Who loads it.</param>
    /// <param name="cancellationToken">Stops the loading; nothing is changed then.</param>
    /// <param name="mayClear">Whether a file without a row, which takes all successions away, is meant.</param>
    public async Task<OfficeChanges> LoadSuccessionAsync(
        byte[] file,
        DateOnly today,
        Actor actor,
        CancellationToken cancellationToken,
        bool mayClear = false
    )
    {
        var table = SuccessionTable.Read(file);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);

        table.Check(await context.Offices.AsNoTracking().ToListAsync(cancellationToken), today);
        if (table.Errors.Count > 0)
        {
            return Refused(table.Errors);
        }
        var before = await context.OfficeSuccessions.AsNoTracking().ToListAsync(cancellationToken);
        if (table.Rows.Count == 0 && before.Count > 0 && !mayClear)
        {
            return Refused([
                new TableError(1, "", $"No row follows the header: all {before.Count} successions would be gone."),
            ]);
        }
        var changes = Described(before, table.Rows);
        if (changes.Count > 0)
        {
            await context.OfficeSuccessions.ExecuteDeleteAsync(cancellationToken);
            context.OfficeSuccessions.AddRange(table.Rows);
            await context.SaveChangesAsync(cancellationToken);
            await OfficeStructure.ReplaceAsync(context, cancellationToken);
            await refresher.RefreshAllAsync(context, cancellationToken);
            await trail.AppendAsync(context, actor, Entry(AuditActions.SuccessionLoaded, changes), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        return new OfficeChanges([], changes);
    }

    private static AuditEntry Entry(string action, IReadOnlyList<string> changes) =>
        new(
            action,
            Detail: new Dictionary<string, string?>
            {
                ["changes"] = changes.Count.ToString(CultureInfo.InvariantCulture),
                ["first"] = string.Join("; ", changes.Take(MostDescribed)),
            }
        );

    private static OfficeChanges Refused(IEnumerable<TableError> errors) =>
        new([.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column, StringComparer.Ordinal)], []);

    /// <summary>
    /// Which offices have reported for which periods, from the first to the last day of which they must have been there: a report wants
    /// them at the end, what the province sends for a whole year on any day of it.
    /// </summary>
    private static async Task<List<(string Office, string Period, DateOnly From, DateOnly End)>> ReportedAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var reported = await (
            from submission in context.Submissions
            where submission.AcceptedAt != null
            join period in context.Periods
                on new { submission.StatYear, submission.Months } equals new
                {
                    StatYear = (int?)period.StatYear,
                    Months = (int?)period.Months,
                }
            join form in context.Forms on submission.FormCode equals form.FormCode
            select new
            {
                submission.OfficeCode,
                period.LabelVi,
                period.StartDate,
                period.EndDate,
                IsOfProvince = form.SubmittedBy == "province",
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return reported.ConvertAll(r =>
            (r.OfficeCode!, r.LabelVi, r.IsOfProvince ? r.StartDate : r.EndDate, r.EndDate)
        );
    }

    private static IEnumerable<TableError> NoLongerInForce(
        OfficeTable table,
        List<(string Office, string Period, DateOnly From, DateOnly End)> reported,
        List<OfficeDimension> offices
    ) =>
        reported
            .Where(r => !offices.Exists(o => o.OfficeCode == r.Office && o.IsInForceDuring(r.From, r.End)))
            .GroupBy(r => r.Office)
            .Select(office => (office.Key, Last: office.MaxBy(r => r.End), Count: office.Count()))
            .Select(office => new TableError(
                table.LineOf(office.Key),
                "valid_to",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{office.Key} has reported for {office.Last.Period} (to {office.Last.End:yyyy-MM-dd}), when it would not be in force ({office.Count} such periods)."
                )
            ));

    private static async Task<IEnumerable<TableError>> NoLongerSucceededAsync(
        WarehouseContext context,
        OfficeTable table,
        List<OfficeDimension> offices,
        CancellationToken cancellationToken
    ) =>
        SuccessionRules
            .Check(await context.OfficeSuccessions.AsNoTracking().ToListAsync(cancellationToken), offices)
            .Select(found => new TableError(
                Math.Max(table.LineOf(found.Row.PredecessorOfficeCode), table.LineOf(found.Row.SuccessorOfficeCode)),
                "",
                $"The succession {Name(found.Row)} would no longer hold: {found.Message}"
            ));

    /// <summary>The version of each office that what was accepted for a day belongs to.</summary>
    private static HashSet<int> Versions(IReadOnlyCollection<OfficeDimension> offices, DateOnly day) =>
        [
            .. offices
                .Select(office => office.OfficeCode)
                .Distinct()
                .Select(code => ReferenceData.OfficeByCode(offices, code, day)!.OfficeKey),
        ];

    private static List<string> Described(WarehouseContext context)
    {
        context.ChangeTracker.DetectChanges();
        return
        [
            .. context
                .ChangeTracker.Entries<OfficeDimension>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .OrderBy(entry => entry.Entity.OfficeCode, StringComparer.Ordinal)
                .ThenBy(entry => entry.Entity.ValidFrom)
                .Select(entry =>
                {
                    var what =
                        entry.State == EntityState.Added
                            ? $"new, “{entry.Entity.OfficeName}”"
                            : string.Join(
                                ", ",
                                entry
                                    .Properties.Where(p => p.IsModified)
                                    .Select(p =>
                                        $"{p.Metadata.GetColumnName()} {Text(p.OriginalValue)} → {Text(p.CurrentValue)}"
                                    )
                            );
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{entry.Entity.OfficeCode} from {entry.Entity.ValidFrom:yyyy-MM-dd}: {what}"
                    );
                }),
        ];
    }

    private static List<string> Described(
        IReadOnlyCollection<OfficeSuccession> before,
        IReadOnlyCollection<OfficeSuccession> after
    )
    {
        var (old, current) = (before.ToDictionary(Name, Text), after.ToDictionary(Name, Text));
        return
        [
            .. old
                .Keys.Union(current.Keys)
                .Order(StringComparer.Ordinal)
                .Where(name => old.GetValueOrDefault(name) != current.GetValueOrDefault(name))
                .Select(name =>
                    !old.TryGetValue(name, out var was) ? $"{name}: new, {current[name]}"
                    : !current.TryGetValue(name, out var becomes) ? $"{name}: gone (was {was})"
                    : $"{name}: {was} → {becomes}"
                ),
        ];
    }

    private static string Name(OfficeSuccession row) => $"{row.PredecessorOfficeCode} → {row.SuccessorOfficeCode}";

    private static string Text(OfficeSuccession row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"weight {row.Weight} from {row.EffectiveDate:yyyy-MM-dd}{(row.CarriesFigures is { } carries ? $", {(carries ? "carries" : "does not carry")} figures" : "")}{(row.IsFictitious ? ", fictitious" : "")}{(row.Note.Length > 0 ? $" ({row.Note})" : "")}"
        );

    private static string Text(object? value) =>
        value switch
        {
            null or "" => "–",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
