namespace Thads.Warehouse.Model.Submissions;

/// <summary>Where a submission stands. The row that holds it is the truth; the job queue is only a hint.</summary>
public enum SubmissionStatus
{
    /// <summary>Stored; waits for a worker.</summary>
    Received,

    /// <summary>A worker has begun. One that a crash left here is simply begun again.</summary>
    Processing,

    /// <summary>Accepted: its facts are the ones in the warehouse.</summary>
    Loaded,

    /// <summary>Accepted once, and replaced by a later submission of the same office, period and form.</summary>
    Superseded,

    /// <summary>Refused for what its findings say. Nothing of it was loaded.</summary>
    Rejected,

    /// <summary>Without errors, but with warnings that its sender has yet to justify in writing. Nothing of it is loaded until then.</summary>
    Held,

    /// <summary>The system failed, not the file. Trying it again from its page, or sending the file again, begins it again.</summary>
    Failed,

    /// <summary>Taken back by its sender before anything of it was loaded.</summary>
    Withdrawn,

    /// <summary>
    /// Begun several times, and each time the process ended in the middle of it or it never came to an end: nobody begins it by himself any
    /// more, so that everything else goes on. Trying it again from its page begins it once more.
    /// </summary>
    Quarantined,
}
