namespace Thads.Etl.Jobs;

/// <summary>Marks a job that looks for work so often that only the runs that found some, or failed, are worth keeping.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordedWhenBusyAttribute : Attribute;
