namespace Thads.Etl.Submissions;

/// <summary>Where submissions wait to be processed. Only a hint: a sweep finds what it loses.</summary>
public interface ISubmissionQueue
{
    void Enqueue(int submissionId);
}
