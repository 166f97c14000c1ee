using CspSupportBot.Dialogs;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Teams.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams;

public static class TeamsServices
{
    private static readonly TimeSpan TimeForDurableWork = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        // The container fills in what the constructor asks for, which is more in one SDK than in the other.
        services.AddSingleton<BotFrameworkAuthentication>(provider => ActivatorUtilities.CreateInstance<ConfigurationBotFrameworkAuthentication>(
            provider,
            provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<IReadinessCheck, TokenReadiness>();
        services.AddHttpClient();
        services.AddSingleton<SupportAdapter>();
        services.AddTurns();
        services.AddAccess();
        services.AddSingleton<Roster>();
        services.AddSingleton<ArrivedFiles>();
        services.AddSingleton<IChannelLookup, ChannelLookup>();
        services.AddSingleton<INotifier, Notifier>();
        services.AddScoped<IStorage, StateStorage>();
        services.AddScoped<PrivateConversationState>();
        services.AddScoped<SupportBot>();
        services.AddScoped<IBot>(provider => provider.GetRequiredService<SupportBot>());
        return services;
    }

    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnsOptions>().BindConfiguration(TurnsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConversationLanes>();
        services.AddSingleton<InvokeRepeats>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ITurnReplay, TurnReplay>();
        services.AddSingleton<RunningTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<RunningTurns>());

        // Whatever a turn does, it is over by then, and durable work has time to let go of what it holds.
        services.AddOptions<HostOptions>().Configure<IOptions<TurnsOptions>>((host, turns) => host.ShutdownTimeout = turns.Value.Timeout + TimeForDurableWork);
        return services;
    }
}
