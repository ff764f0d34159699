using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary>Where a form leads when its work is done: always to a page, so that reloading sends nothing twice.</summary>
public static class PortalRedirect
{
    /// <param name="http">The request, whose path base is kept.</param>
    /// <param name="path">A page of the portal, such as <c>/submissions/17</c>.</param>
    /// <param name="message">What to say there, once: the name of a text after <c>Message.</c>; those that begin with <c>Not</c> are bad news.</param>
    public static RedirectHttpResult To(HttpContext http, string path, string? message = null)
    {
        if (message is not null)
        {
            http.RequestServices.GetRequiredService<PageMessages>().Put(http, path, message);
        }
        return TypedResults.Redirect(AsciiAddress.Of(http.Request.PathBase + path));
    }

    /// <summary>Back to where the user was, if that is here and nowhere else.</summary>
    public static string Local(string? returnUrl) =>
        returnUrl is { Length: > 0 } && RedirectHttpResult.IsLocalUrl(returnUrl) && returnUrl[0] == '/'
            ? returnUrl
            : "/";
}
