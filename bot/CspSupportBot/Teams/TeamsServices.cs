using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CspSupportBot.Teams;

public static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
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
