namespace Thads.Etl.Submissions;

/// <summary>A sender names a form, an office or a period that there is not.</summary>
public sealed class UnknownTargetException(string message) : Exception(message);
