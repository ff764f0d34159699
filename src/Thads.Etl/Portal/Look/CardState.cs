namespace Thads.Etl.Portal.Look;

/// <summary>What a card's colour says. Its words and its icon say the same.</summary>
public enum CardState
{
    /// <summary>Only to be read.</summary>
    Plain,

    /// <summary>Done.</summary>
    Good,

    /// <summary>Waits for somebody, and is in time.</summary>
    Wait,

    /// <summary>Soon late, or to be explained.</summary>
    Warn,

    /// <summary>Late, refused or failed.</summary>
    Bad,
}
