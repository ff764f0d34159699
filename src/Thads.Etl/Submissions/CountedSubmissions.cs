using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>
/// The submissions of a form that the province's figures for a period are made of: those on the period, and of an office that ended
/// within the year its last one, unless a successor's holds it. The same rule as <c>mart.kpi_office_period_carried</c>, for every form.
/// </summary>
internal sealed class CountedSubmissions
{
    private readonly PeriodDimension period;
    private readonly ReferenceData reference;
    private readonly List<Submission> loaded;
    private readonly List<(string Predecessor, string Successor, DateOnly From)> holders;

    private CountedSubmissions(
        PeriodDimension period,
        ReferenceData reference,
        List<Submission> loaded,
        List<(string Predecessor, string Successor, DateOnly From)> holders
    )
    {
        this.period = period;
        this.reference = reference;
        this.loaded = loaded;
        this.holders = holders;
    }

    /// <summary>Which offices' reports hold which others', as far as two steps away.</summary>
    private static List<(string Predecessor, string Successor, DateOnly From)> HoldersOf(
        List<OfficeSuccession> successions
    )
    {
        var holding = successions
            .Where(s => s.CarriesFigures != false)
            .Select(s =>
                (Predecessor: s.PredecessorOfficeCode, Successor: s.SuccessorOfficeCode, From: s.EffectiveDate)
            )
            .ToList();
        return
        [
            .. holding,
            .. holding.SelectMany(
                earlier => holding.Where(later => later.Predecessor == earlier.Successor),
                (earlier, later) => (earlier.Predecessor, later.Successor, later.From)
            ),
        ];
    }

    /// <param name="isApprovedOnly">Whether no others than approved ones are looked at.</param>
    public static async Task<CountedSubmissions> ReadAsync(
        WarehouseContext context,
        ReferenceData reference,
        Form form,
        PeriodDimension period,
        bool isApprovedOnly,
        CancellationToken cancellationToken
    )
    {
        var loaded = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.FormCode == form.Code
                && s.StatYear == period.StatYear
                && s.Months <= period.Months
                && s.Status == SubmissionStatus.Loaded
                && (!isApprovedOnly || s.Approval == SubmissionApproval.Approved)
            )
            .ToListAsync(cancellationToken);
        var successions = await context.OfficeSuccessions.AsNoTracking().ToListAsync(cancellationToken);
        return new CountedSubmissions(period, reference, loaded, HoldersOf(successions));
    }

    /// <summary>The loaded submission of an office on the period itself; null for none.</summary>
    public Submission? Of(string office) => loaded.Find(s => s.OfficeCode == office && s.Months == period.Months);

    /// <summary>The same if one more were loaded, in the place of the one that its office has sent for its period.</summary>
    public CountedSubmissions With(Submission added) =>
        new(
            period,
            reference,
            [.. loaded.Where(s => s.OfficeCode != added.OfficeCode || s.Months != added.Months), added],
            holders
        );

    public List<Submission> All() =>
        [
            .. loaded
                .GroupBy(s => s.OfficeCode!)
                .Select(office => office.MaxBy(s => s.Months)!)
                .Where(last => last.Months == period.Months || (HasEnded(last.OfficeCode!) && !IsHeld(last)))
                .OrderBy(s => LevelOf(s.OfficeCode!) == "province" ? 0 : 1)
                .ThenBy(s => s.OfficeCode, StringComparer.Ordinal),
        ];

    private string? LevelOf(string office) => reference.OfficeByCode(office, period.EndDate)?.Level;

    /// <summary>Whether its last version ended within the year, before the period's end.</summary>
    private bool HasEnded(string office) =>
        reference.Offices.Where(o => o.OfficeCode == office).MaxBy(o => o.ValidFrom)
            is { Reports: true, ValidTo: { } end }
        && period.StartDate <= end
        && period.EndDate > end;

    /// <summary>Whether a report of a successor on the period, or the last one of a successor that has ended too, holds its figures.</summary>
    private bool IsHeld(Submission last) =>
        holders.Exists(holder =>
            holder.Predecessor == last.OfficeCode
            && loaded.Exists(other =>
                other.OfficeCode == holder.Successor
                && reference.Period(other.StatYear!.Value, other.Months!.Value)!.EndDate >= holder.From
                && (other.Months == period.Months || reference.Office(holder.Successor, period.EndDate) is null)
            )
        );
}
