using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector;

/// <summary>A connector on this machine that notes each request and answers with what the test has set.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackConnector(WebApplication app)
    {
        this.app = app;
    }

    internal List<ReceivedRequest> Requests { get; } = [];

    internal int Status { get; set; } = StatusCodes.Status200OK;

    internal string Answer { get; set; } = string.Empty;

    internal string RetryAfter { get; set; }

    internal string Location { get; set; }

    /// <summary>How many requests get the status; those after them get 200. All of them when null.</summary>
    internal int? Failures { get; set; }

    internal Uri Address => new(app.Urls.Single());

    internal static async Task<LoopbackConnector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LoopbackConnector connector = new(builder.Build());
        connector.app.Run(connector.AnswerAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync()
    {
        return app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        string target = context.Features.Get<IHttpRequestFeature>().RawTarget;
        Requests.Add(new ReceivedRequest(
            $"{context.Request.Method} {target}",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            await reader.ReadToEndAsync(context.RequestAborted)));

        if (Failures-- <= 0)
        {
            Status = StatusCodes.Status200OK;
        }

        context.Response.StatusCode = Status;
        if (Location is not null)
        {
            context.Response.Headers.Location = Location;
        }

        if (RetryAfter is not null)
        {
            context.Response.Headers.RetryAfter = RetryAfter;
        }

        if (Status != StatusCodes.Status204NoContent)
        {
            await context.Response.WriteAsync(Answer, context.RequestAborted);
        }
    }
}

internal sealed record ReceivedRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body);
