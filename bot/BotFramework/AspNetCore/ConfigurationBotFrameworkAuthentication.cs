using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings say. Without <c>MicrosoftAppId</c> every caller is let in as anonymous and connectors
/// carry no token, which is for local use only. With one it refuses to be made: channel tokens are not validated yet.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string AppIdKey = "MicrosoftAppId";
    private const string MaxRequestBodyBytesKey = "BotFramework:MaxRequestBodyBytes";

    private readonly IConfiguration _configuration;
    private readonly SharedConnectorFactory _connectorFactory;

    /// <summary>Reads the settings. Throws <see cref="InvalidOperationException"/> when they ask for what is not there.</summary>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
        if (HasAppId())
        {
            throw new InvalidOperationException("MicrosoftAppId is set, but channel tokens cannot be validated yet, so the bot does not start with an app id.");
        }

        MaxRequestBodyBytes = ReadMaxRequestBodyBytes(configuration);
        _connectorFactory = new SharedConnectorFactory(configuration, logger);
        if (logger is not null)
        {
            AuthenticationLog.EverybodyIsLetIn(logger);
        }
    }

    internal int MaxRequestBodyBytes { get; }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        // Settings can be reloaded while the process runs, and an app id must never stand beside unvalidated callers.
        if (HasAppId())
        {
            throw new UnauthorizedAccessException("Channel tokens cannot be validated yet.");
        }

        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity(),
            ConnectorFactory = _connectorFactory,
            Audience = GetOriginatingAudience(),
        });
    }

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
            : throw new InvalidOperationException($"{MaxRequestBodyBytesKey} must be a positive number of bytes.");
    }

    private bool HasAppId() => !string.IsNullOrWhiteSpace(_configuration[AppIdKey]);
}
