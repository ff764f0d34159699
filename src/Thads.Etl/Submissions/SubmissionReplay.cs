using Thads.Etl.Forms;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>
/// Makes the facts of an accepted submission from what was kept when it was accepted. Its workbook is not opened: whether it could be read
/// today, and would be accepted by the rules and lists of today, is not asked.
/// </summary>
public sealed class SubmissionReplay(FormCatalog forms) : ISubmissionReplay
{
    public FactBatch Replay(Submission submission, SubmissionReading accepted, ReferenceData reference)
    {
        var (form, target) = forms.AcceptedAs(submission, reference);
        return form.RowsOf(accepted).ToFacts(new FactKeys(reference, submission.SubmissionId, target));
    }
}
