namespace Thads.Etl.Notices;

/// <summary>What a run of the mail came to.</summary>
/// <param name="Sent">Letters that the server took.</param>
/// <param name="Postponed">Letters that are tried again.</param>
/// <param name="Unconfirmed">Letters of which nobody knows whether they arrived.</param>
/// <param name="GivenUp">Letters that are not tried again.</param>
/// <param name="Fault">Why the server could not be used; null where it could.</param>
public sealed record MailReport(int Sent, int Postponed, int Unconfirmed, int GivenUp, string? Fault = null)
{
    public bool FoundWork => Sent + Postponed + Unconfirmed + GivenUp > 0;
}
