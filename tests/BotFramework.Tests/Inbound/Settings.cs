using Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Inbound;

internal static class Settings
{
    internal static InboundSettings Read(params (string Key, string Value)[] settings)
        => InboundSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("MicrosoftAppId", InboundBench.AppId)).ToDictionary(setting => setting.Item1, setting => setting.Item2))
            .Build());
}
