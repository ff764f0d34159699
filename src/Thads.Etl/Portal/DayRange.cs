using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary>Refuses a form with a day that no calendar of ours has: reckoning with it would leave what a date can be.</summary>
internal sealed class DayRange : IEndpointFilter
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2999, 12, 31);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var days = context
            .Arguments.OfType<DateOnly>()
            .Concat(context.Arguments.OfType<WrittenDay>().Select(written => written.Day));
        if (days.All(day => day >= First && day <= Last))
        {
            return await next(context);
        }
        await RefusedRequest.WriteAsync(context.HttpContext, "date.invalid", "There is no such day here.");
        return Results.Empty;
    }
}
