using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector;

/// <summary>Connector clients as the settings make them; this machine is trusted and waits are short unless a setting says otherwise.</summary>
internal static class Connectors
{
    internal static SharedConnectorFactory Factory(ILogger logger, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        return new SharedConnectorFactory(Configuration(settings), logger, clock);
    }

    internal static SharedConnectorFactory Factory(params (string Key, string Value)[] settings)
    {
        return Factory(null, null, settings);
    }

    internal static ConnectorClient Local(Uri address, params (string Key, string Value)[] settings)
    {
        return Factory(settings).To(address);
    }

    internal static ConnectorClient To(this SharedConnectorFactory factory, Uri address, string audience = null)
    {
        return (ConnectorClient)factory.CreateAsync(address.ToString(), audience, CancellationToken.None).GetAwaiter().GetResult();
    }

    internal static IConfigurationRoot Configuration(params (string Key, string Value)[] settings)
    {
        return new ConfigurationBuilder()
            .AddInMemoryCollection([new("BotFramework:AllowLoopbackHttp", "true"), new("BotFramework:FirstRetryAfter", "00:00:00.01")])
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value))
            .Build();
    }
}
