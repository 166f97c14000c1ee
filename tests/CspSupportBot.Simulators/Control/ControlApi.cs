using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Simulators.Control;

/// <summary>Lets a person play Microsoft's side and set faults by HTTP; on loopback, for everybody on this machine.</summary>
public sealed class ControlApi : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebApplication app;
    private readonly ArmSimulator arm;

    private ControlApi(ArmSimulator arm, int port)
    {
        this.arm = arm;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.UseRouting();
        foreach ((string path, _, Action<ArmSimulator, ControlBody> act) in ControlActions.All)
        {
            app.MapPost($"/control/{path}", http => ActAsync(http, act));
        }

        app.MapGet("/control/state", http => WriteAsync(http, 200, ControlState.Of(this.arm)));
        app.MapGet("/control/requests", http => WriteAsync(http, 200, new JsonArray([.. arm.Requests.Select(ControlState.Of)])));
        app.MapFallback(http => http.Response.WriteAsync(Help(Address)));
    }

    public Uri Address => new(app.Urls.Single());

    /// <param name="port">0 for any free one.</param>
    public static async Task<ControlApi> StartAsync(ArmSimulator arm, int port = 0)
    {
        ControlApi api = new(arm, port);
        await api.app.StartAsync();
        return api;
    }

    /// <summary>What can be asked for, one line each.</summary>
    public static string Help(Uri address) => $"""
        Play Microsoft's side with curl -d '<JSON>' {address}control/…; a ticket is named by its number or its name:

        {string.Join('\n', ControlActions.All.Select(one => $"  POST /control/{one.Path,-17} {one.Body}"))}
          GET  /control/state             tickets with their bodies, communications and files; how often each operation was called
          GET  /control/requests          every request; tokens are masked
        """;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task ActAsync(HttpContext http, Action<ArmSimulator, ControlBody> act)
    {
        try
        {
            act(arm, new ControlBody(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? []));
            await WriteAsync(http, 200, new JsonObject { ["done"] = true });
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or ArgumentException or JsonException or FormatException)
        {
            await WriteAsync(http, 400, new JsonObject { ["error"] = mistake.Message });
        }
    }

    private static Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString(Readable) + "\n", http.RequestAborted);
    }
}
