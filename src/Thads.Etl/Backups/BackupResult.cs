namespace Thads.Etl.Backups;

/// <summary>A backup that was made, restored beside the live warehouse, and looked at.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public sealed record BackupResult(string File, long Bytes, BackupManifest Manifest, string? Fault)
{
    public bool IsGood => Fault is null;
}
