namespace Thads.Etl.Submissions;

/// <summary>Which build of the program this is: another one may read workbooks differently.</summary>
internal static class ProgramBuild
{
    /// <summary>The compiler's identifier of the assembly: it is the same for each build of the same sources, and differs otherwise.</summary>
    public static string Id { get; } = typeof(ProgramBuild).Module.ModuleVersionId.ToString("N");
}
