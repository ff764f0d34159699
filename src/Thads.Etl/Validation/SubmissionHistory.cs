using Thads.Etl.Validation.Plausibility;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Validation;

/// <summary>The office's other loaded submissions of the form: those that the rules between periods compare with.</summary>
/// <param name="Target">The period being checked.</param>
/// <param name="Others">Loaded submissions of the same office and form: every period of this year, the year before and the year after; of
/// earlier years, the same period and the one before it. The period being checked is never among them.</param>
internal sealed record SubmissionHistory(PeriodDimension Target, IReadOnlyList<PastSubmission> Others)
{
    /// <summary>What other offices have loaded of the form at the same months of this year and of earlier ones.</summary>
    public IReadOnlyList<OfficeTotals> OtherOffices { get; init; } = [];

    /// <summary>Where the office's figures usually lie; worked out once for each figure that is asked for.</summary>
    public UsualRanges Usual => field ??= new UsualRanges(this);

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

    /// <summary>The period before this one: the nearest of this year, or the close of the last year.</summary>
    public PastSubmission? Before => EarlierThisYear ?? CloseOfLastYear;

    /// <summary>The period of a year that covers so many months; null where nothing is loaded for it.</summary>
    public PastSubmission? At(int year, int months) =>
        Others.FirstOrDefault(o => o.Period.StatYear == year && o.Period.Months == months);

    /// <summary>The same months of earlier years, the oldest first.</summary>
    public IEnumerable<PastSubmission> SameMonthsOfEarlierYears =>
        Others
            .Where(o => o.Period.StatYear < Target.StatYear && o.Period.Months == Target.Months)
            .OrderBy(o => o.Period.StatYear);
}
