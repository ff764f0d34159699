using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>A submission that waits for its sender.</summary>
/// <param name="Reason">Why the province returned it; null where it did not.</param>
/// <param name="Errors">How many cells of it have errors.</param>
/// <param name="Warnings">How many have warnings.</param>
public sealed record WaitingItem(Submission Submission, string? Reason, int Errors, int Warnings);
