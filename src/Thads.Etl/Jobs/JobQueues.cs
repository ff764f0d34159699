namespace Thads.Etl.Jobs;

/// <summary>The queues, in the order in which workers serve them.</summary>
public static class JobQueues
{
    public const string Submissions = "submissions";
    public const string Marts = "marts";
    public const string Maintenance = "maintenance";

    public static string[] All { get; } = [Submissions, Marts, Maintenance];
}
