using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Takes activities of channels from HTTP requests. Refuses with 405 (not a POST), 415 (not JSON), 413 (too large),
/// 400 (no activity), 401 (no valid token), 403 (a valid token of a caller that may not speak here) and 503 (tokens can't be
/// checked yet); the cause stands in the log only. A turn that ran gives 200, an invoke its own status.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    internal const int DefaultMaxRequestBodyBytes = 1024 * 1024;

    /// <summary>What Teams calls a request in its own logs.</summary>
    private const string CorrelationVectorHeader = "MS-CV";

    /// <summary>An adapter with the given authentication.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
        MaxRequestBodyBytes = (botFrameworkAuthentication as ConfigurationBotFrameworkAuthentication)?.MaxRequestBodyBytes
            ?? DefaultMaxRequestBodyBytes;
    }

    /// <summary>An adapter whose authentication is configured by <see cref="ConfigurationBotFrameworkAuthentication"/>.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>The largest request body that is read, in bytes.</summary>
    internal int MaxRequestBodyBytes { get; set; }

    /// <inheritdoc/>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            Refuse(httpRequest, HttpStatusCode.MethodNotAllowed, "only posting is allowed");
            return;
        }

        var (activity, problem) = await ActivityRequest.ReadAsync(httpRequest, MaxRequestBodyBytes, cancellationToken);
        if (activity is null)
        {
            Refuse(httpRequest, problem, "the body is no activity that can be read");
            return;
        }

        var caller = await AuthenticateAsync(httpRequest, httpResponse, activity, cancellationToken);
        if (caller is not null)
        {
            var response = await RunTurnAsync(caller, activity, bot, cancellationToken);
            await WriteAsync(httpResponse, response, cancellationToken);
        }
    }

    private async Task<AuthenticateRequestResult> AuthenticateAsync(HttpRequest request, HttpResponse response, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, request.Headers.Authorization.ToString(), cancellationToken);
        }
        catch (UnauthorizedAccessException refusal)
        {
            response.Headers.WWWAuthenticate = "Bearer";
            Refuse(request, HttpStatusCode.Unauthorized, refusal.Message);
        }
        catch (ForbiddenCallerException refusal)
        {
            Refuse(request, HttpStatusCode.Forbidden, refusal.Message);
        }
        catch (KeysUnavailableException refusal)
        {
            Refuse(request, HttpStatusCode.ServiceUnavailable, refusal.Message);
        }

        return null;
    }

    private async Task<InvokeResponse> RunTurnAsync(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            CloudAdapterLog.TurnFailed(Logger, exception);
            return activity.Type == ActivityTypes.Invoke
                ? ServiceError()
                : new InvokeResponse { Status = (int)HttpStatusCode.InternalServerError };
        }
    }

    private async Task WriteAsync(HttpResponse httpResponse, InvokeResponse response, CancellationToken cancellationToken)
    {
        var (status, body) = Render(response);
        httpResponse.StatusCode = status;
        if (body is not null)
        {
            httpResponse.ContentType = "application/json; charset=utf-8";
            httpResponse.ContentLength = body.Length;
            await httpResponse.Body.WriteAsync(body, cancellationToken);
        }
    }

    /// <summary>The whole response before any of it is written, so that a body that is no JSON can still become an error.</summary>
    private (int Status, byte[] Body) Render(InvokeResponse response)
    {
        if (response is null)
        {
            return (StatusCodes.Status200OK, null);
        }

        try
        {
            if (response.Status is < 200 or > 599)
            {
                throw new InvalidOperationException($"The bot answered an invoke with {response.Status}, which is no final HTTP status.");
            }

            var mayHaveBody = response.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);
            return (response.Status, mayHaveBody && response.Body is not null ? ToJson(response.Body) : null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            CloudAdapterLog.TurnFailed(Logger, exception);
            var error = ServiceError();
            return (error.Status, ToJson(error.Body));
        }
    }

    private static byte[] ToJson(object body) => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), BotJson.Options);

    private void Refuse(HttpRequest request, HttpStatusCode status, string cause)
    {
        CloudAdapterLog.RequestRefused(Logger, (int)status, cause, request.HttpContext.TraceIdentifier, LogText.Of(request.Headers[CorrelationVectorHeader]));
        request.HttpContext.Response.StatusCode = (int)status;
    }
}
