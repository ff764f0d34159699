namespace Thads.Etl.Jobs;

/// <summary>
/// A recurring job came to nothing, and its history is told more than Hangfire's dashboard, which the province watches and which keeps the
/// whole text of an exception.
/// </summary>
/// <param name="message">For the dashboard: without figures and personal data.</param>
/// <param name="detail">For the history, which admins read.</param>
public sealed class JobFailedException(string message, string detail) : Exception(message)
{
    public string Detail { get; } = detail;
}
