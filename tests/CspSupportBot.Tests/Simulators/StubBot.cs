using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Simulators;

/// <summary>The least a bot can be: it hands each activity to the test and talks to the connector with plain HTTP.</summary>
internal sealed class StubBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private StubBot(Func<StubBot, JsonObject, Task<JsonNode?>> onActivity)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            JsonObject activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
            if (await onActivity(this, activity) is { } answer)
            {
                await context.Response.WriteAsJsonAsync(answer);
            }
        });
    }

    public Uri Endpoint => new(new Uri(app.Urls.Single()), "/api/messages");

    /// <summary>A bot that answers every message with its own text.</summary>
    public static Task<StubBot> StartEchoAsync() => StartAsync(async (bot, activity) =>
    {
        if ((string?)activity["type"] == "message")
        {
            await bot.SendAsync(activity, new JsonObject { ["type"] = "message", ["text"] = $"echo {activity["text"] ?? activity["value"]?.ToJsonString()}" });
        }

        return null;
    });

    public static async Task<StubBot> StartAsync(Func<StubBot, JsonObject, Task<JsonNode?>> onActivity)
    {
        StubBot bot = new(onActivity);
        await bot.app.StartAsync();
        return bot;
    }

    public Task<HttpResponseMessage> SendAsync(JsonObject to, JsonObject activity) =>
        http.PostAsJsonAsync($"{to["serviceUrl"]}v3/conversations/{Uri.EscapeDataString((string)to["conversation"]!["id"]!)}/activities", activity);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
