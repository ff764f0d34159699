namespace Thads.Etl.Validation.Causes;

/// <summary>
/// How much a search may still do, counted in terms that it handles and cells that it checks, so that the same sheet is told the same; and
/// how long it may take, where the machine is too busy for that. Once either is spent nothing more is begun.
/// </summary>
internal sealed class SearchBudget
{
    /// <summary>Of what is left, a part of the search may take this share: so one part leaves something for the others.</summary>
    private const int ShareOfPart = 3;

    /// <summary>And this share of the time that is left.</summary>
    private const double ShareOfTime = 0.75;
    private readonly SearchBudget? whole;
    private readonly TimeProvider clock;
    private readonly TimeSpan limit;
    private readonly long started;
    private long left;

    /// <param name="work">How many terms and cells.</param>
    /// <param name="clock">Tells how long it has taken.</param>
    /// <param name="limit">How long from now nothing more is begun.</param>
    public SearchBudget(long work, TimeProvider clock, TimeSpan limit)
    {
        (left, this.clock, this.limit) = (work, clock, limit);
        started = clock.GetTimestamp();
    }

    private SearchBudget(SearchBudget whole)
    {
        (this.whole, left) = (whole, whole.left / ShareOfPart);
        (clock, started) = (whole.clock, whole.started);
        var gone = clock.GetElapsedTime(started);
        limit = gone + ((whole.limit - gone) * ShareOfTime);
    }

    public bool IsSpent => left <= 0 || clock.GetElapsedTime(started) >= limit;

    /// <summary>A budget within this one, for one of several parts of the work.</summary>
    public SearchBudget ForOnePart() => new(this);

    /// <returns>False when nothing is left, and it is not to be done.</returns>
    public bool Take(long work = 1)
    {
        if (IsSpent)
        {
            return false;
        }
        left -= work;
        if (whole is not null)
        {
            whole.left -= work;
        }
        return true;
    }
}
