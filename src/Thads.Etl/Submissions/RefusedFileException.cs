using Thads.Etl.Findings;

namespace Thads.Etl.Submissions;

/// <summary>A file is refused at the door: nothing of it is stored.</summary>
/// <param name="finding">Why.</param>
/// <param name="message">Why, in a sentence.</param>
public sealed class RefusedFileException(Finding finding, string message) : Exception(message)
{
    public Finding Finding { get; } = finding;
}
