using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Validation;

/// <summary>The office's other loaded submissions of the form, as far as rules across periods ask for them.</summary>
/// <param name="Target">The period being checked.</param>
/// <param name="Others">Loaded submissions of the same office and form in this year, the year before and the year after, and at the same
/// months of every earlier year; never the period being checked.</param>
internal sealed record SubmissionHistory(PeriodDimension Target, IReadOnlyList<PastSubmission> Others)
{
    /// <summary>The nearest earlier period of the same year.</summary>
    public PastSubmission? EarlierThisYear =>
        Others
            .Where(o => o.Period.StatYear == Target.StatYear && o.Period.Months < Target.Months)
            .MaxBy(o => o.Period.Months);

    /// <summary>The nearest later period of the same year.</summary>
    public PastSubmission? LaterThisYear =>
        Others
            .Where(o => o.Period.StatYear == Target.StatYear && o.Period.Months > Target.Months)
            .MinBy(o => o.Period.Months);

    /// <summary>The close of the year before.</summary>
    public PastSubmission? CloseOfLastYear =>
        Others.FirstOrDefault(o => o.Period.StatYear == Target.StatYear - 1 && o.Period.IsFullYear);

    /// <summary>The first period known of the year after.</summary>
    public PastSubmission? OpeningOfNextYear =>
        Others.Where(o => o.Period.StatYear == Target.StatYear + 1).MinBy(o => o.Period.Months);

    /// <summary>The period before, of this year or else the close of the last.</summary>
    public PastSubmission? Before => EarlierThisYear ?? CloseOfLastYear;

    /// <summary>The same months of earlier years.</summary>
    public IEnumerable<PastSubmission> SameMonthsOfEarlierYears =>
        Others.Where(o => o.Period.StatYear < Target.StatYear && o.Period.Months == Target.Months);
}
