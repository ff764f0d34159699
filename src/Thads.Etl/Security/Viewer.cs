using System.Security.Claims;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Security;

/// <summary>
/// Whoever asks, and what is shown to them: the one place that says which office's submissions, findings, files and figures somebody
/// sees. What somebody may not see is not there: it is answered as what does not exist.
/// </summary>
public sealed class Viewer
{
    private readonly bool seesAllFigures;

    private Viewer(Actor actor, string displayName, AccountRole role, IReadOnlySet<string>? scopes, bool seesAllFigures)
    {
        Actor = actor;
        DisplayName = displayName;
        Role = role;
        Scopes = scopes;
        this.seesAllFigures = seesAllFigures;
    }

    public Actor Actor { get; }
    public string DisplayName { get; }
    public AccountRole Role { get; }

    /// <summary>What a key may do; null for a person, whose role says it.</summary>
    public IReadOnlySet<string>? Scopes { get; }

    /// <summary>The only office whose submissions are seen and sent; null where every office's are.</summary>
    public string? OnlyOffice => Role == AccountRole.District ? Actor.OfficeCode ?? "" : null;

    /// <summary>The only office whose figures are seen beside the province's; null where every office's are.</summary>
    public string? OnlyFiguresOf => seesAllFigures ? null : OnlyOffice;

    public bool MaySubmit =>
        Role is AccountRole.District or AccountRole.Province or AccountRole.Admin && Has(ApiScopes.Submit);
    public bool MayReview => Role is AccountRole.Province or AccountRole.Admin && Scopes is null;
    public bool MayAdminister => Role == AccountRole.Admin && Scopes is null;

    /// <exception cref="InvalidOperationException">Nobody has signed in: the endpoint's policy should have said so.</exception>
    public static Viewer Of(ClaimsPrincipal user, SecurityOptions options, string? remoteAddress = null)
    {
        if (
            user.Identity is not { IsAuthenticated: true, Name: { } name }
            || !Enum.TryParse(user.FindFirstValue(ThadsClaims.Role), out AccountRole role)
        )
        {
            throw new InvalidOperationException("Nobody has signed in.");
        }
        var scopes = user.FindAll(ThadsClaims.Scope).Select(claim => claim.Value).ToHashSet();
        return new Viewer(
            new Actor(name, user.FindFirstValue(ThadsClaims.Office), remoteAddress),
            user.FindFirstValue(ThadsClaims.DisplayName) ?? name,
            role,
            scopes.Count > 0 ? scopes : null,
            options.DistrictsSeeAllOffices
        );
    }

    /// <summary>Whether workbooks themselves are handed out: they may name people, which figures and findings do not.</summary>
    public bool MayDownload => Role != AccountRole.Analyst;

    /// <summary>Whether reports of the whole province are there: they say every office's figures.</summary>
    public bool SeesReports => Role != AccountRole.District;

    /// <summary>Of submissions, those that are there for the viewer.</summary>
    public IQueryable<Submission> Visible(IQueryable<Submission> submissions) =>
        OnlyOffice is { } only
            ? submissions.Where(s => s.OfficeCode == only || (s.OfficeCode == null && s.SenderOfficeCode == only))
            : submissions;

    /// <summary>Of notices, those that are for the viewer: her office's; the province's; admins' too. Figures' readers have none.</summary>
    public IQueryable<Notice> Visible(IQueryable<Notice> notices) =>
        OnlyOffice is { } only ? notices.Where(n => n.Audience == NoticeAudience.Office && n.OfficeCode == only)
        : MayAdminister
            ? notices.Where(n =>
                n.Audience == NoticeAudience.Province
                || (n.Audience == NoticeAudience.Admin && n.Kind != NoticeKind.AuditHead)
            )
        : MayReview ? notices.Where(n => n.Audience == NoticeAudience.Province)
        : notices.Where(_ => false);

    /// <summary>Whether notices and conversations are there at all.</summary>
    public bool HasNotices => Scopes is null && Role != AccountRole.Analyst;

    /// <summary>Whether the office's submissions, and the cells of their workbooks, are there for the viewer; null asks for every office's.</summary>
    public bool SeesOffice(string? officeCode) => OnlyOffice is null || officeCode == OnlyOffice;

    /// <summary>Whether the office's figures are: the province's always are.</summary>
    public bool SeesFiguresOf(string? officeCode) =>
        officeCode is null or OfficeDimension.WholeProvince || OnlyFiguresOf is null || officeCode == OnlyFiguresOf;

    /// <summary>Of the rows of a mart that are asked for, those that are there for the viewer: of a mart by office, his office's.</summary>
    /// <param name="mart">The mart itself: a name can be written in many ways, and none of them may decide.</param>
    /// <param name="wanted">What is asked for; an office by its code as the warehouse keeps it.</param>
    /// <returns>Null where the figures of the office that is asked for are not there for the viewer.</returns>
    public MartFilter? RowsOf(MartTable mart, MartFilter wanted) =>
        !SeesFiguresOf(wanted.OfficeCode) ? null
        : mart.HasOffice ? wanted with { OfficeCode = wanted.OfficeCode ?? OnlyFiguresOf }
        : wanted;

    private bool Has(string scope) => Scopes is null || Scopes.Contains(scope);
}
