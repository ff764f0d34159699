using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Thads.Etl.Portal;

/// <summary>Where a form leads when its work is done: always to a page, so that reloading sends nothing twice.</summary>
public static class PortalRedirect
{
    /// <param name="http">The request, whose path base is kept.</param>
    /// <param name="path">A page of the portal, such as <c>/submissions/17</c>.</param>
    /// <param name="message">What to say there: the name of a text after <c>Message.</c>; those that begin with <c>Not</c> are bad news.</param>
    public static RedirectHttpResult To(HttpContext http, string path, string? message = null)
    {
        var target = AsciiAddress.Of(http.Request.PathBase + path);
        return TypedResults.Redirect(
            message is null ? target : QueryHelpers.AddQueryString(target, "message", message)
        );
    }

    /// <summary>Back to where the user was, if that is here and nowhere else.</summary>
    public static string Local(string? returnUrl) =>
        returnUrl is { Length: > 0 } && RedirectHttpResult.IsLocalUrl(returnUrl) && returnUrl[0] == '/'
            ? returnUrl
            : "/";
}
