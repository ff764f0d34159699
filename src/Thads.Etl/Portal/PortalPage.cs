using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary>
/// What every page knows: the request, who asks, and the portal's texts. Pages are rendered on the server and hold no state. A page is
/// rendered once before what it waits for is there, too: it shows nothing then, and only what it shows at last is sent.
/// </summary>
public abstract class PortalPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required IStringLocalizer<PortalText> Text { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required PageMessages Messages { get; set; }

    protected Viewer Viewer => Http.Viewer();
    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>What was typed into a form of this page that was just refused, so that nobody types it again.</summary>
    /// <param name="action">Where the form is sent to, as its tag says.</param>
    /// <param name="field">The field.</param>
    protected string? Typed(string action, string field) => Messages.Typed(Http, action, field);

    /// <summary>Answers as for what does not exist; what the viewer may not see is answered so too.</summary>
    protected void NotFound() => Navigation.NotFound();
}
