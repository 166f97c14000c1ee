using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>A connector that takes everything and remembers nothing but how much it was: a hundred thousand messages would fill the memory of one that keeps them.</summary>
internal sealed class ChannelSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private int taken;

    private ChannelSink(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>How many calls the bot made to say something.</summary>
    public int Taken => Volatile.Read(ref taken);

    public static async Task<ChannelSink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var sink = new ChannelSink(builder.Build());
        sink.app.Run(sink.AnswerAsync);
        await sink.app.StartAsync();
        return sink;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.WriteAsJsonAsync(new { id = "user-id-0", objectId = Guid.Empty, name = "Alex Wilber", email = "alex@example.com" });
            return;
        }

        await http.Response.WriteAsJsonAsync(new { id = Interlocked.Increment(ref taken).ToString(CultureInfo.InvariantCulture) });
    }
}
