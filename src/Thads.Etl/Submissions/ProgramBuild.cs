namespace Thads.Etl.Submissions;

/// <summary>Which build of the program this is: another one may read workbooks differently.</summary>
internal static class ProgramBuild
{
    /// <summary>The compiler gives every text of the program an identity of its own, the same whenever the same text is built.</summary>
    public static string Id { get; } = typeof(ProgramBuild).Module.ModuleVersionId.ToString("N");
}
