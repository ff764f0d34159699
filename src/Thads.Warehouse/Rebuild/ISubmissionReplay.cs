using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>Makes the facts of an accepted submission again. The host provides it, since it knows the forms.</summary>
public interface ISubmissionReplay
{
    /// <summary>
    /// The facts of what was accepted. Nothing is judged again: offices and the members of lists are found by their codes, whether or not
    /// they are in force still.
    /// </summary>
    /// <exception cref="ReplayException">What was accepted cannot be had any more.</exception>
    FactBatch Replay(Submission submission, SubmissionReading accepted, ReferenceData reference);
}
