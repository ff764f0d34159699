namespace Thads.Etl.Operations;

/// <summary>What is known of a process.</summary>
public enum ProcessState
{
    /// <summary>It says that it lives.</summary>
    Alive,

    /// <summary>It has said nothing for longer than it may: it was killed, is frozen, or cannot reach the database.</summary>
    Silent,

    /// <summary>It stopped in good order.</summary>
    Stopped,
}
