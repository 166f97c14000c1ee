using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CspSupportBot.Teams;

public static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        // The container fills in what the constructor asks for, which is more in one SDK than in the other.
        services.AddSingleton<BotFrameworkAuthentication>(provider => ActivatorUtilities.CreateInstance<ConfigurationBotFrameworkAuthentication>(
            provider,
            provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<IReadinessCheck, TokenReadiness>();
        services.AddHttpClient();
        services.AddSingleton<SupportAdapter>();
        services.AddSingleton<ConversationLanes>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton<Roster>();
        services.AddSingleton<INotifier, Notifier>();
        services.AddScoped<IStorage, StateStorage>();
        services.AddScoped<PrivateConversationState>();
        services.AddScoped<SupportBot>();
        return services;
    }
}
