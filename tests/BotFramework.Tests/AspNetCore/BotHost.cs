using System.Net;
using System.Text;
using BotFramework.Tests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.AspNetCore;

/// <summary>A bot behind a real server on this machine, and the connector of its channel.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, CloudAdapter adapter, RecordingLogger log, LoopbackConnector connector)
    {
        _app = app;
        Adapter = adapter;
        Log = log;
        Connector = connector;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    internal CloudAdapter Adapter { get; }

    internal RecordingLogger Log { get; }

    internal LoopbackConnector Connector { get; }

    internal HttpClient Client { get; }

    internal static async Task<BotHost> StartAsync(
        BotCallbackHandler bot = null,
        BotFrameworkAuthentication authentication = null,
        long? serverLimit = null,
        params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("BotFramework:AllowLoopbackHttp", "true")])
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value))
            .Build();
        var log = new RecordingLogger();
        var adapter = new CloudAdapter(authentication ?? new ConfigurationBotFrameworkAuthentication(configuration), log);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = serverLimit);
        var app = builder.Build();
        var handler = new CallbackBot(bot ?? ((_, _) => Task.CompletedTask));
        app.Run(context => adapter.ProcessAsync(context.Request, context.Response, handler, context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, adapter, log, await LoopbackConnector.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }

    /// <summary>An activity of a user in a personal chat; members are further JSON members.</summary>
    internal string ActivityJson(string type, string members = "\"text\":\"hi\"")
        => $$"""
        {"type":"{{type}}","id":"in-1","channelId":"msteams","serviceUrl":"{{Connector.Address}}",
         "from":{"id":"29:user"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:1"},{{members}}}
        """;

    internal Task<(HttpStatusCode Status, string Body)> PostAsync(string json) => PostAsync(json, "application/json");

    internal async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, string contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, "/") { Content = content });
    }

    internal async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => callback(turnContext, cancellationToken);
    }
}
