namespace Thads.Warehouse.Providers;

/// <summary>What a database lacks for work, as it was found; nothing was changed to find out.</summary>
public sealed record DatabaseStatus
{
    public required DatabaseEngine Engine { get; init; }

    /// <summary>A file, or a server and a database; never a password.</summary>
    public required string Location { get; init; }

    /// <summary>Whether there is such a database; false also when it could not be asked.</summary>
    public bool Exists { get; init; }

    /// <summary>Why the database could not be asked, in the engine's words; null when it could.</summary>
    public string? Unreachable { get; init; }

    /// <summary>Why this version cannot work on the schema that was found, and what to do; null when it can.</summary>
    public string? Refused { get; init; }
    public IReadOnlyList<string> Applied { get; init; } = [];
    public IReadOnlyList<string> Pending { get; init; } = [];
    public bool AreViewsCurrent { get; init; }

    /// <summary>Whether the tables of the job queue are there; null where it is not kept in the database.</summary>
    public bool? HasJobQueue { get; init; }
    public IReadOnlyList<ServerSetting> Settings { get; init; } = [];

    /// <summary>Facts and marts of offices that row-level security does not cover; null where it is not switched on, or there is none.</summary>
    public IReadOnlyList<string>? TablesWithoutRowSecurity { get; init; }

    /// <summary>Submissions that the last rebuild had to set aside, each in words; the rest is served.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    public bool IsReachable => Unreachable is null;

    /// <summary>Whether the service could work now, without being allowed to change the schema.</summary>
    public bool IsReady =>
        IsReachable
        && Exists
        && Refused is null
        && Pending.Count == 0
        && AreViewsCurrent
        && HasJobQueue != false
        && Settings.All(setting => setting.IsOn);
}
