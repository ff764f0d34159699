using Thads.Warehouse.Files;

namespace Thads.Etl.Submissions;

/// <summary>
/// The one folder that holds everything: the embedded database with the submissions, the inboxes, the demo's files, and the keys that are
/// not in the database. Nobody but the service's account enters it.
/// </summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public string DatabaseFile => System.IO.Path.Combine(Path, "thads.db");
    public string Inbox => System.IO.Path.Combine(Path, "inbox");
    public string Demo => System.IO.Path.Combine(Path, "demo");
    public string AuditKeyFile => System.IO.Path.Combine(Path, "keys", "audit.key");
    public string AuditHeadFile => System.IO.Path.Combine(Path, "audit", "heads.txt");
    public string ProtectionKeyFile => System.IO.Path.Combine(Path, "keys", "protection.key");

    /// <summary>Makes the folder, and takes from everybody else what an older version or a copy let them do with it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder, or the database in it, belongs to somebody else.</exception>
    public void Secure()
    {
        PrivateFile.CreateFolder(Path);
        PrivateFile.Restrict(Path);
        foreach (var file in new[] { "", "-wal", "-shm", "-journal" }.Select(ending => DatabaseFile + ending))
        {
            if (File.Exists(file))
            {
                PrivateFile.Restrict(file);
            }
        }
    }
}
