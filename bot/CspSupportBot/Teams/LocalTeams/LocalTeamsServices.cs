namespace CspSupportBot.Teams.LocalTeams;

public static class LocalTeamsServices
{
    /// <summary>Starts the local Teams client beside the bot. Outside of Development there is none, whatever the settings say.</summary>
    public static IServiceCollection AddLocalTeams(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return services;
        }

        services.AddOptions<LocalTeamsOptions>().BindConfiguration(LocalTeamsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(nameof(LocalTeamsService)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
        services.AddHostedService<LocalTeamsService>();
        return services;
    }
}
