namespace Thads.Etl.Backups;

/// <summary>One file in a backup.</summary>
/// <param name="Name">Where it lies in the data folder, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">Its SHA-256, in small hexadecimal letters.</param>
public sealed record BackupFile(string Name, long Bytes, string Hash);
