namespace Thads.Warehouse.Model.Submissions;

/// <summary>What the province has said of a loaded submission.</summary>
public enum SubmissionApproval
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Its figures are the province's: they are locked until it is reopened, or a permit is given.</summary>
    Approved,

    /// <summary>Sent back with a reason: another is awaited. Its figures stand, unapproved, until then.</summary>
    Returned,
}
