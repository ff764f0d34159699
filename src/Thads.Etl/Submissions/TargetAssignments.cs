using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Target;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>
/// Takes targets that are typed in: prints them as the province's CHI-TIEU workbook, and sends that in like any other, so that the
/// warehouse stays a function of the submissions. A workbook holds every assignment of its year; the newest of each office counts.
/// </summary>
public sealed class TargetAssignments(
    IWarehouseProvider provider,
    FormCatalog forms,
    PrintedFormWriter writer,
    SubmissionIntake intake,
    TimeProvider clock
)
{
    private readonly TargetForm form = forms.Forms.OfType<TargetForm>().Single();

    /// <summary>Every assignment of a year that is loaded, in order of version and office.</summary>
    public async Task<IReadOnlyList<AssignedTarget>> ListAsync(int statYear, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await LoadedAsync(context, PeriodDimension.KeyOf(statYear, 12), cancellationToken);
    }

    /// <summary>Sends in the next assignment of a year; offices that it does not name keep the targets that they have.</summary>
    /// <param name="statYear">The statistical year.</param>
    /// <param name="targets">The targets, at most one for each office; their versions are not looked at.</param>
    /// <param name="justification">Why what is unusual about them is right; null where nothing is said.</param>
    /// <param name="actor">Who assigns them.</param>
    /// <param name="cancellationToken">Stops it; nothing is sent then.</param>
    public async Task<TargetAssignment> AssignAsync(
        int statYear,
        IReadOnlyCollection<AssignedTarget> targets,
        string? justification,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        if (reference.Period(statYear, 12) is not { } period)
        {
            return new TargetAssignment(AssignmentOutcome.UnknownYear);
        }
        if (targets.Count == 0 || targets.DistinctBy(t => t.OfficeCode).Count() < targets.Count)
        {
            return new TargetAssignment(AssignmentOutcome.NotOneEach);
        }
        if (targets.Any(t => form.OfficeOf(t.OfficeCode, period, reference) is null))
        {
            return new TargetAssignment(AssignmentOutcome.UnknownOffice);
        }
        if (await ProvinceAsync(context, reference, period, cancellationToken) is not { } province)
        {
            return new TargetAssignment(AssignmentOutcome.NoProvince);
        }
        var (isOpen, basis) = await StateAsync(context, period, cancellationToken);
        if (isOpen)
        {
            return new TargetAssignment(AssignmentOutcome.EarlierOpen);
        }
        var earlier = await LoadedAsync(context, period.PeriodKey, cancellationToken);
        var version = earlier.Select(t => t.Version).DefaultIfEmpty().Max() + 1;
        // The workbook repeats what is loaded now: if another assignment has come in meanwhile, this one would wipe it out.
        var receipt = await intake.ReceiveIfAsync(
            new ReceivedFile(
                string.Create(CultureInfo.InvariantCulture, $"{form.Code}_{statYear}_lan-{version}.xlsx"),
                Print(reference, period, province, earlier.Concat(targets.Select(t => t with { Version = version }))),
                actor,
                form.Code,
                province.OfficeCode,
                period.PeriodKey,
                justification
            ),
            async (door, token) => await StateAsync(door, period, token) == (false, basis),
            cancellationToken
        );
        return receipt is null
            ? new TargetAssignment(AssignmentOutcome.EarlierOpen)
            : new TargetAssignment(AssignmentOutcome.Sent, version, receipt);
    }

    /// <summary>
    /// Whose name the targets go under: that of the year's assignment so far, so that the next one takes its place; else the provincial
    /// office that is there at the end of the year, or was last.
    /// </summary>
    private async Task<OfficeDimension?> ProvinceAsync(
        WarehouseContext context,
        ReferenceData reference,
        PeriodDimension period,
        CancellationToken cancellationToken
    )
    {
        var sender = await context
            .Submissions.Where(s =>
                s.FormCode == form.Code
                && s.StatYear == period.StatYear
                && s.Months == period.Months
                && s.Status == SubmissionStatus.Loaded
            )
            .OrderByDescending(s => s.SubmissionId)
            .Select(s => s.OfficeCode)
            .FirstOrDefaultAsync(cancellationToken);
        return sender is not null
            ? reference.OfficeByCode(sender, period.EndDate)
            : reference
                .Offices.Where(o => o.Level == "province" && o.IsInForceDuring(period.StartDate, period.EndDate))
                .MaxBy(o => o.ValidFrom);
    }

    private byte[] Print(
        ReferenceData reference,
        PeriodDimension period,
        OfficeDimension province,
        IEnumerable<AssignedTarget> targets
    )
    {
        var sheet = new PrintedSheet(
            province.OfficeName,
            period.StatYear,
            period.Months,
            reference.Regime(period.EndDate).Title,
            MoneyUnit: 1,
            Note: null,
            VietnamTime.Today(clock)
        );
        using var output = new MemoryStream();
        writer.Write(output, form, sheet, [.. targets.Select(RowOf)], reference);
        return output.ToArray();
    }

    /// <summary>Whether an assignment of the year may still be loaded, and which one is: 0 where none is.</summary>
    private async Task<(bool IsOpen, int Loaded)> StateAsync(
        WarehouseContext context,
        PeriodDimension period,
        CancellationToken cancellationToken
    )
    {
        var assignments = await context
            .Submissions.Where(s =>
                (s.FormCode == form.Code && s.StatYear == period.StatYear && s.Months == period.Months)
                || (s.DeclaredFormCode == form.Code && s.DeclaredPeriodKey == period.PeriodKey)
            )
            .Select(s => new { s.SubmissionId, s.Status })
            .ToListAsync(cancellationToken);
        return (
            assignments.Exists(s => SubmissionStatuses.Open.Contains(s.Status)),
            assignments.Where(s => s.Status == SubmissionStatus.Loaded).Select(s => s.SubmissionId).SingleOrDefault()
        );
    }

    private static async Task<IReadOnlyList<AssignedTarget>> LoadedAsync(
        WarehouseContext context,
        int periodKey,
        CancellationToken cancellationToken
    )
    {
        var facts = await context
            .Targets.Where(fact => fact.PeriodKey == periodKey)
            .Join(
                context.Offices,
                fact => fact.OfficeKey,
                office => office.OfficeKey,
                (fact, office) => new { fact, office }
            )
            .OrderBy(t => t.fact.TargetVersion)
            .ThenBy(t => t.office.OfficeKey)
            .Select(t => new
            {
                t.office.OfficeCode,
                t.fact.CasesTargetRate,
                t.fact.MoneyTargetRate,
                t.fact.TargetVersion,
            })
            .ToListAsync(cancellationToken);
        return facts.ConvertAll(t => new AssignedTarget(
            t.OfficeCode,
            (decimal)t.CasesTargetRate,
            (decimal)t.MoneyTargetRate,
            t.TargetVersion
        ));
    }

    private static TargetRow RowOf(AssignedTarget target) =>
        new()
        {
            Office = target.OfficeCode,
            CasesTargetRate = target.CasesRate,
            MoneyTargetRate = target.MoneyRate,
            TargetVersion = target.Version,
        };
}
