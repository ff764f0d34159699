namespace Thads.Warehouse.Submissions;

/// <summary>What became of a justification.</summary>
public enum JustificationOutcome
{
    /// <summary>It is on record, and the submission is processed again.</summary>
    Justified,

    /// <summary>There is no such submission, or it is not held for its warnings.</summary>
    NotHeld,

    /// <summary>It says nothing: blanks, signs, what cannot be seen.</summary>
    SaysNothing,

    /// <summary>It answers groups of warnings, and leaves others without an answer.</summary>
    LeavesSomeOpen,

    /// <summary>It answers a group of warnings that the submission does not have.</summary>
    UnknownGroup,
}
