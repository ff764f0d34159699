using System.ComponentModel.DataAnnotations;
using Thads.Etl.Settings;

namespace Thads.Etl.Jobs;

/// <summary>When recurring jobs run: cron expressions on Vietnam's clock (section <c>Thads:Schedule</c>).</summary>
public sealed class ScheduleOptions
{
    [CronExpression]
    public string InboxSweep { get; init; } = "* * * * *";

    [CronExpression]
    public string SubmissionSweep { get; init; } = "*/5 * * * *";

    [CronExpression]
    public string NightlyRefresh { get; init; } = "0 1 * * *";

    [CronExpression]
    public string NightlyVerify { get; init; } = "0 2 * * *";

    [CronExpression]
    public string NightlyAudit { get; init; } = "30 2 * * *";

    [CronExpression]
    public string NightlyBackup { get; init; } = "0 3 * * *";

    [CronExpression]
    public string NightlyRetention { get; init; } = "30 3 * * *";

    [CronExpression]
    public string RestoreDrill { get; init; } = "0 4 * * 0";

    /// <summary>Each hour of the working day, so that a morning without a server is made up for: each notice is written once.</summary>
    [CronExpression]
    public string NoticePlan { get; init; } = "0 7-18 * * *";

    [CronExpression]
    public string NoticeMail { get; init; } = "* * * * *";

    /// <summary>How long a submission may stand still before the sweep takes its job for lost.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan LeftBehindAfter { get; init; } = TimeSpan.FromMinutes(10);
}
