namespace Thads.Warehouse.Submissions;

/// <summary>What became of the wish to take a submission back.</summary>
public enum WithdrawalOutcome
{
    Withdrawn,

    /// <summary>There is no such submission.</summary>
    Unknown,

    /// <summary>Another office sent it.</summary>
    NotTheirs,

    /// <summary>It has been loaded, refused or withdrawn already.</summary>
    Settled,
}
