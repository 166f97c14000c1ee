using System.Net;

namespace CspSupportBot.Api;

/// <summary>Lets only callers on this machine in Development in, and answers 403 to everybody else until staff can sign in.</summary>
internal sealed class OnlyOnThisMachine : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var environment = context.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>();
        return environment.IsDevelopment() && context.HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
