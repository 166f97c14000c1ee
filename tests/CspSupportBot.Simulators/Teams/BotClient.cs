using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Posts activities to the bot's messaging endpoint, with the headers Teams sets.</summary>
internal sealed class BotClient : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public async Task<Delivery> PostAsync(
        Uri? endpoint, JsonObject activity, string? bearerToken, long sentAfter, CancellationToken cancellationToken)
    {
        Delivery delivery = new() { Activity = (JsonObject)activity.DeepClone(), SentAfter = sentAfter };
        if (endpoint is null)
        {
            return delivery with { Failure = "The bot has no endpoint yet." };
        }

        using HttpRequestMessage request = new(HttpMethod.Post, endpoint)
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.UserAgent.ParseAdd("Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)");
        request.Headers.TryAddWithoutValidation("MS-CV", Guid.NewGuid().ToString("N"));
        request.Headers.TryAddWithoutValidation("x-ms-conversation-id", (activity["conversation"] as JsonObject)?["id"]?.ToString());
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", (activity["conversation"] as JsonObject)?["tenantId"]?.ToString());
        if (bearerToken is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearerToken);
        }

        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
            return delivery with
            {
                Status = response.StatusCode,
                Body = await response.Content.ReadAsStringAsync(cancellationToken),
            };
        }
        catch (HttpRequestException failure)
        {
            return delivery with { Failure = failure.Message };
        }
        catch (TaskCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            return delivery with { Failure = timeout.Message };
        }
    }

    public void Dispose() => http.Dispose();
}
