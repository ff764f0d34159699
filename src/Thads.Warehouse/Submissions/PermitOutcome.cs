namespace Thads.Warehouse.Submissions;

/// <summary>What became of the wish to give leave to send.</summary>
public enum PermitOutcome
{
    Granted,
    ReasonMissing,

    /// <summary>It would have expired already.</summary>
    ExpiryPassed,
    UnknownOffice,
    UnknownForm,
    UnknownPeriod,
}
