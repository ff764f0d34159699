using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>Reads a stored workbook as this build of the program reads it, and holds it against what was accepted. The host provides it.</summary>
public interface IReadingComparison
{
    /// <summary>This build: another one may read differently.</summary>
    string Reader { get; }

    /// <summary>Reads the workbook as the form, office and period that it was accepted for; nothing else is judged.</summary>
    /// <exception cref="ReplayException">What was accepted cannot be had any more.</exception>
    ComparedReading Compare(
        Submission submission,
        byte[] bytes,
        SubmissionReading accepted,
        ReferenceData reference,
        CancellationToken cancellationToken
    );
}
