using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Makes connectors that share everything: connections, tokens, and what the channel allows the bot.</summary>
internal sealed class SharedConnectorFactory : ConnectorFactory
{
    private readonly ConnectorTransport _transport;

    /// <summary>Reads the settings. Throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> when one makes no sense.</summary>
    public SharedConnectorFactory(IConfiguration configuration, ILogger logger = null, TimeProvider clock = null)
    {
        logger ??= NullLogger.Instance;
        clock ??= TimeProvider.System;
        var settings = ConnectorSettings.Read(configuration);
        var credentials = CredentialSettings.Read(configuration, settings.AllowLoopbackHttp);
        var hosts = credentials is null
            ? new TrustedHosts(null, settings.AllowLoopbackHttp)
            : new TrustedHosts([.. HostsOf(credentials), .. settings.TrustedServiceHosts], settings.AllowLoopbackHttp);
        var tokens = credentials is null ? null : new AccessTokens(BotCredentials.Create(credentials), clock, logger);
        Scope = credentials?.Scope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
        var http = new ConnectorHttp(ConnectorHttp.CreateClient(), settings.CallTimeout, clock);
        _transport = new ConnectorTransport(hosts, tokens, http, settings, clock, logger);
    }

    /// <summary>The channel, as tokens name it.</summary>
    public string Scope { get; }

    /// <summary>How many conversations and tenants are remembered.</summary>
    public int Remembered => _transport.Remembered;

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        => Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), _transport, audience));

    private static IReadOnlyList<string> HostsOf(CredentialSettings credentials)
        => credentials.IsGovernment ? TrustedHosts.Government : TrustedHosts.Public;
}
