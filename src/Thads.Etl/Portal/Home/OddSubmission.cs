using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>A loaded submission that is worth a look.</summary>
/// <param name="Warnings">How many cells had warnings, which its sender answered.</param>
/// <param name="IsLate">Whether it came after the deadline.</param>
public sealed record OddSubmission(Submission Submission, int Warnings, bool IsLate)
{
    /// <summary>Whether it corrects an earlier one.</summary>
    public bool IsCorrection => Submission.Version > 1;
}
