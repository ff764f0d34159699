using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Submissions;

/// <summary>The form by which files are sent where the browser runs no script: several at once, sent or only checked.</summary>
public sealed class UploadForm(
    DeclaredTargets targets,
    UploadReceiver receiver,
    InboundFile inbound,
    WorkbookChecker checker,
    IWarehouseProvider provider,
    HeldFiles held,
    DuePeriods due,
    TimeProvider clock
)
{
    /// <summary>How many periods back are offered: corrections of earlier years are rare, and the workbook says its period.</summary>
    private const int PeriodsOffered = 156;

    /// <summary>The offices of today.</summary>
    public async Task<IReadOnlyList<OfficeChoice>> OfficesAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var current = await context
            .Offices.AsNoTracking()
            .Where(o => o.IsCurrent)
            .OrderBy(o => o.OfficeCode)
            .ToListAsync(cancellationToken);
        return [.. current.Where(o => o.Reports).Select(o => new OfficeChoice(o.OfficeCode, o.ShortName))];
    }

    /// <summary>The periods that have ended, newest first.</summary>
    public async Task<IReadOnlyList<PeriodChoice>> PeriodsAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        await using var context = provider.CreateContext();
        var ended = await context
            .Periods.AsNoTracking()
            .Where(p => p.EndDate < today && p.PeriodKey != 0)
            .OrderByDescending(p => p.PeriodKey)
            .Take(PeriodsOffered)
            .ToListAsync(cancellationToken);
        return ended.ConvertAll(p => new PeriodChoice(p.StatYear, p.Months));
    }

    /// <summary>The periods that a template may be wanted for, newest first: those that have ended and the one that runs.</summary>
    public async Task<IReadOnlyList<PeriodChoice>> TemplatePeriodsAsync(CancellationToken cancellationToken)
    {
        var ended = await PeriodsAsync(cancellationToken);
        return await due.NextAsync(null, cancellationToken) is { } runs
            ? [new PeriodChoice(runs.StatYear, runs.Months), .. ended]
            : ended;
    }

    /// <summary>The newest period that anything was sent for; null where nothing was.</summary>
    public async Task<string?> NewestReportedAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var newest = await context
            .Submissions.Where(s => s.StatYear != null)
            .OrderByDescending(s => s.StatYear)
            .ThenByDescending(s => s.Months)
            .Select(s => new { s.StatYear, s.Months })
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null ? null : $"{newest.StatYear}-{newest.Months:00}";
    }

    /// <returns>One result for each file, in order; at most as many as the form may hold.</returns>
    public async Task<IReadOnlyList<UploadFormResult>> TakeAsync(
        IFormCollection form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (form["action"] == "send-checked")
        {
            return [await SendHeldAsync(form["checked"].ToString(), Said(form), viewer, cancellationToken)];
        }
        var declared = await targets.ReadAsync(
            form["form"],
            viewer.OnlyOffice ?? form["office"].ToString(),
            form["period"],
            cancellationToken
        );
        var justification = Said(form);
        var results = new List<UploadFormResult>();
        foreach (var file in form.Files.Where(file => file.FileName.Length > 0).Take(UploadLimits.Files))
        {
            await using var content = file.OpenReadStream();
            results.Add(
                form["action"] == "check"
                    ? await CheckAsync(file.FileName, content, declared, viewer, cancellationToken)
                    : await SendAsync(file.FileName, content, declared, justification, viewer, cancellationToken)
            );
        }
        return results;
    }

    private static string? Said(IFormCollection form) =>
        form["justification"].ToString() is { Length: > 0 } said ? said : null;

    /// <summary>Sends the very bytes that were checked, as what they were said to be then.</summary>
    private async Task<UploadFormResult> SendHeldAsync(
        string token,
        string? justification,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (held.Take(viewer.Actor.Name, token) is not { } file)
        {
            return new UploadFormResult("", null, []) { IsExpired = true };
        }
        using var content = new MemoryStream(file.Bytes);
        return await SendAsync(file.Name, content, file.Declared, justification, viewer, cancellationToken);
    }

    private async Task<UploadFormResult> SendAsync(
        string name,
        Stream content,
        DeclaredTarget declared,
        string? justification,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var result = await receiver.ReceiveAsync(
            name,
            content,
            declared,
            justification,
            viewer.Actor,
            cancellationToken
        );
        return new UploadFormResult(result.FileName, result.Receipt?.SubmissionId, result.Refusals);
    }

    private async Task<UploadFormResult> CheckAsync(
        string name,
        Stream content,
        DeclaredTarget declared,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var bytes = await inbound.ReadAsync(content, cancellationToken);
            var check = await checker.CheckAsync(new StoredFile(name, bytes, declared), cancellationToken);
            var isGood = check.Findings.All(finding => finding.Severity != Severity.Error);
            return new UploadFormResult(name, null, check.Findings, IsChecked: true, check.Preview, check.Causes)
            {
                Held = isGood ? held.Keep(viewer.Actor.Name, new HeldFile(name, bytes, declared)) : null,
            };
        }
        catch (RefusedFileException e)
        {
            return new UploadFormResult(name, null, [e.Finding]);
        }
    }
}
