namespace Thads.Etl.Exports;

/// <summary>What was asked for cannot be exported: the sentence says why, and what could be asked for instead.</summary>
/// <param name="isUnknown">Whether the mart or office is not there, as against a request that makes no sense.</param>
public sealed class ExportRefusedException(string message, bool isUnknown) : Exception(message)
{
    public bool IsUnknown { get; } = isUnknown;
}
