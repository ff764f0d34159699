namespace Thads.Etl.Submissions;

/// <summary>The one folder that holds everything: the embedded database with the submissions, the inboxes and the demo's files.</summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public string DatabaseFile => System.IO.Path.Combine(Path, "thads.db");
    public string Inbox => System.IO.Path.Combine(Path, "inbox");
    public string Demo => System.IO.Path.Combine(Path, "demo");
}
