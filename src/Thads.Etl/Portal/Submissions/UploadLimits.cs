namespace Thads.Etl.Portal.Submissions;

/// <summary>What one form with files may hold. Each file has its own limit besides (<c>Thads:Inspection:MaxFileBytes</c>).</summary>
internal static class UploadLimits
{
    public const int Files = 20;
    public const long Bytes = 256L * 1024 * 1024;
}
