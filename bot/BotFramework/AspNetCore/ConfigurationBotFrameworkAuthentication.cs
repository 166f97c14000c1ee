using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings say. With <c>MicrosoftAppId</c> only the channel is let in, and callers that
/// <c>BotFramework:AllowedCallers</c> names, each with a token. Without it every caller is let in as anonymous and connectors carry no
/// token, which is for local use only. As a health check it tells whether tokens can be validated.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication, IHealthCheck
{
    private const string MaxRequestBodyBytesKey = "BotFramework:MaxRequestBodyBytes";

    private readonly IConfiguration _configuration;
    private readonly InboundTokens _inbound;
    private readonly SharedConnectorFactory _connectorFactory;

    /// <summary>Reads the settings. Throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>, with the setting's name, when one of them can't be used.</summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null,
        TimeProvider timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
        MaxRequestBodyBytes = ReadMaxRequestBodyBytes(configuration);
        _connectorFactory = new SharedConnectorFactory(configuration, logger);
        if (HasAppId())
        {
            _inbound = new InboundTokens(InboundSettings.Read(configuration), timeProvider ?? TimeProvider.System, logger ?? NullLogger.Instance);
        }
        else if (logger is not null)
        {
            AuthenticationLog.EverybodyIsLetIn(logger);
        }
    }

    internal int MaxRequestBodyBytes { get; }

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (_inbound is null)
        {
            return Anonymous();
        }

        return await _inbound.CheckAsync(activity, authHeader, cancellationToken) switch
        {
            Verdict.Trusted trusted => new AuthenticateRequestResult
            {
                ClaimsIdentity = trusted.Identity,
                CallerId = trusted.CallerId,
                ConnectorFactory = CreateConnectorFactory(trusted.Identity),
                Audience = trusted.Audience ?? GetOriginatingAudience(),
            },
            Verdict.Unauthorized refused => throw new UnauthorizedAccessException(refused.Cause),
            Verdict.Forbidden refused => throw new ForbiddenCallerException(refused.Cause),
            Verdict.Unavailable refused => throw new KeysUnavailableException(refused.Cause),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Unhealthy, with the reason, while the channel's keys could not be fetched yet; asking tries again.</summary>
    async Task<HealthCheckResult> IHealthCheck.CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        => _inbound is not null && await _inbound.FindProblemAsync(cancellationToken) is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy();

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectorFactory;

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _connectorFactory.Scope;

    private static int ReadMaxRequestBodyBytes(IConfiguration configuration)
    {
        var text = configuration[MaxRequestBodyBytesKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            return CloudAdapter.DefaultMaxRequestBodyBytes;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0
            ? bytes
            : throw BadSetting.Of(MaxRequestBodyBytesKey, "be a positive number of bytes");
    }

    private AuthenticateRequestResult Anonymous()
    {
        // Settings can be reloaded while the process runs, and an app id must never stand beside unvalidated callers.
        return HasAppId()
            ? throw new UnauthorizedAccessException($"{InboundSettings.AppIdKey} was set after the start; it counts from the next start on")
            : new AuthenticateRequestResult
            {
                ClaimsIdentity = new ClaimsIdentity(),
                ConnectorFactory = _connectorFactory,
                Audience = GetOriginatingAudience(),
            };
    }

    private bool HasAppId() => !string.IsNullOrWhiteSpace(_configuration[InboundSettings.AppIdKey]);
}
