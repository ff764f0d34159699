namespace Thads.Warehouse.Model.Administration;

/// <summary>What was done with a backup.</summary>
public enum BackupKind
{
    /// <summary>It was made.</summary>
    Backup,

    /// <summary>One that was there was restored beside the live warehouse.</summary>
    Drill,
}
