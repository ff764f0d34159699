using System.Collections.Concurrent;
using System.Globalization;
using Hangfire.Common;
using Microsoft.Extensions.Localization;
using Thads.Etl.Jobs;
using Thads.Etl.Portal.Admin;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Dashboards;

/// <summary>What jobs do, in the reader's language: of a submission's its form, office and period, as far as they are known.</summary>
public sealed class JobNames(IWarehouseProvider provider, IStringLocalizer<AdminText> words)
{
    /// <summary>Names of settled submissions are remembered, for so many: a page of the dashboard lists hundreds of jobs.</summary>
    private const int MostRemembered = 5_000;

    private static readonly Dictionary<Type, string> Recurring = new()
    {
        [typeof(SweepInboxJob)] = RecurringJobNames.InboxSweep,
        [typeof(SweepSubmissionsJob)] = RecurringJobNames.SubmissionSweep,
        [typeof(NightlyRefreshJob)] = RecurringJobNames.NightlyRefresh,
        [typeof(NightlyVerifyJob)] = RecurringJobNames.NightlyVerify,
        [typeof(NightlyAuditJob)] = RecurringJobNames.NightlyAudit,
        [typeof(NightlyRetentionJob)] = RecurringJobNames.NightlyRetention,
        [typeof(NightlyBackupJob)] = RecurringJobNames.NightlyBackup,
        [typeof(RestoreDrillJob)] = RecurringJobNames.RestoreDrill,
        [typeof(PlanNoticesJob)] = RecurringJobNames.NoticePlan,
        [typeof(SendNoticesJob)] = RecurringJobNames.NoticeMail,
    };

    private readonly ConcurrentDictionary<int, Known> remembered = new();

    /// <param name="job">The job; Hangfire waits for its name with its thread.</param>
    public string Of(Job job) =>
        SubmissionJobIndex.SubmissionOf(job) is { } id ? OfSubmission(id)
        : job.Type == typeof(RefreshMartsJob) ? words["JobName.Refresh"]
        : Recurring.TryGetValue(job.Type, out var name) ? words[$"Job.{name}"]
        : job.ToString();

    private string OfSubmission(int id)
    {
        var known = remembered.TryGetValue(id, out var settled) ? settled : Read(id);
        var about = new[] { known.Form, known.Office, PortalFormat.Period(known.Year, known.Months) }.Where(part =>
            part is { Length: > 0 }
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{words["JobName.Submission", string.Join(", ", about.DefaultIfEmpty(known.FileName))]} (#{id})"
        );
    }

    private Known Read(int id)
    {
        using var context = provider.CreateContext();
        var one = context
            .Submissions.Where(s => s.SubmissionId == id)
            .Select(s => new
            {
                s.FileName,
                Form = s.FormCode ?? s.DeclaredFormCode,
                Office = s.OfficeCode ?? s.DeclaredOfficeCode,
                s.StatYear,
                s.Months,
                s.Status,
            })
            .SingleOrDefault();
        if (one is null)
        {
            return new Known("", null, null, null, null);
        }
        var office = context
            .Offices.Where(o => o.OfficeCode == one.Office && o.IsCurrent)
            .Select(o => o.ShortName)
            .FirstOrDefault();
        var known = new Known(one.FileName, one.Form, office ?? one.Office, one.StatYear, one.Months);
        if (!SubmissionStatuses.Open.Contains(one.Status))
        {
            if (remembered.Count >= MostRemembered)
            {
                remembered.Clear();
            }
            remembered[id] = known;
        }
        return known;
    }

    private sealed record Known(string FileName, string? Form, string? Office, int? Year, int? Months);
}
