namespace Thads.Etl.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was refused, or verification found a difference.</summary>
    public const int Rejected = 1;
    public const int Usage = 2;
    public const int Failed = 3;
}
