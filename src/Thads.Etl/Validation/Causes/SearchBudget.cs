namespace Thads.Etl.Validation.Causes;

/// <summary>
/// How much a search may still do, counted in terms that it handles and cells that it checks: counted and not timed, so that the same sheet
/// is always told the same.
/// </summary>
internal sealed class SearchBudget(long work)
{
    /// <summary>Of what is left, a part of the search may take this share: so one part leaves something for the others.</summary>
    private const int ShareOfPart = 3;
    private readonly SearchBudget? whole;
    private long left = work;

    private SearchBudget(SearchBudget whole)
        : this(whole.left / ShareOfPart) => this.whole = whole;

    public bool IsSpent => left <= 0;

    /// <summary>A budget within this one, for one of several parts of the work.</summary>
    public SearchBudget ForOnePart() => new(this);

    /// <returns>False when nothing is left, and it is not to be done.</returns>
    public bool Take(long work = 1)
    {
        if (left <= 0)
        {
            return false;
        }
        left -= work;
        whole?.Take(work);
        return true;
    }
}
