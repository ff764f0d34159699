using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Thads.Etl.Security;

/// <summary>
/// A request of the API that changes something and comes with a cookie must carry the page's antiforgery token, in a header; one with a
/// key need not, since no other site's page can send it.
/// </summary>
internal sealed class CookieAntiforgery(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (
            http.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme
            && !HttpMethods.IsGet(http.Request.Method)
            && !HttpMethods.IsHead(http.Request.Method)
            && !await antiforgery.IsRequestValidAsync(http)
        )
        {
            return ApiProblem.Of(
                StatusCodes.Status400BadRequest,
                "auth.antiforgery",
                "The request lacks the page's token: reload the page."
            );
        }
        return await next(context);
    }
}
