using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>Reads an accepted submission again from its stored bytes. The host provides it, since it knows workbooks.</summary>
public interface ISubmissionReplay
{
    /// <exception cref="ReplayException">The bytes no longer give what was accepted.</exception>
    FactBatch Replay(Submission submission, byte[] bytes, ReferenceData reference, CancellationToken cancellationToken);
}
