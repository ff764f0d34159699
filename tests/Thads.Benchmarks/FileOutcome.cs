namespace Thads.Benchmarks;

/// <summary>What became of one file of a <see cref="FileTrial"/>.</summary>
internal sealed class FileOutcome(string path)
{
    public string Path { get; } = path;

    /// <summary>The code of the finding that says why it is not read; null where it is.</summary>
    public string? Refusal { get; set; }

    /// <summary>Filled cells of all its sheets.</summary>
    public long Cells { get; set; }

    public byte[]? Annotated { get; set; }
    public Exception? Exception { get; set; }
    public TimeSpan Time { get; set; }
}
