namespace Thads.Etl.Jobs;

/// <summary>A job met a fault that may pass: a lock time-out, a deadlock, a lost connection. The only fault for which a job is retried.</summary>
public sealed class TransientFaultException(Exception cause) : Exception(cause.Message, cause);
