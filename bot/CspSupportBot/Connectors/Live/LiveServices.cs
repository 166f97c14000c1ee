using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport;
using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Connectors.Login;
using CspSupportBot.Connectors.ResourceHealth;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Incidents;

namespace CspSupportBot.Connectors.Live;

/// <summary>Microsoft's own backends.</summary>
public static class LiveServices
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AzureSupportOptions>().BindConfiguration(AzureSupportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var addresses = CloudAddresses.Read(configuration);
        services.AddSingleton(addresses);
        services.AddSingleton<LoginHttp>();
        services.AddSingleton<AppTokens>();
        services.AddTransient<ArmAuthorization>();
        services.AddTransient<WholeAnswers>();

        // The framework's own log of calls would name every header; ArmClient writes one line for each call instead.
        var azure = services.AddHttpClient<ArmClient>(http =>
            {
                http.BaseAddress = addresses.Arm;
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = WholeAnswers.LargestAnswer;
            })
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => (handler.AllowAutoRedirect, handler.PooledConnectionLifetime) = (false, ConnectionLifetime))

            // Some who call Azure live as long as the process: connections are renewed below them, so that a moved address is noticed.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // Each attempt has its own tokens, so they stand inside.
        azure.AddResilienceHandler("Azure", ArmResilience.Configure);
        azure.AddHttpMessageHandler<ArmAuthorization>();
        azure.AddHttpMessageHandler<WholeAnswers>();
        services.AddSingleton<ConversationPatience>();
        services.AddTransient<ArmSubscriptions>();
        services.AddTransient<TicketFiling>();
        services.AddTransient<CommentPosting>();
        services.AddTransient<FileUpload>();
        services.AddTransient<ISupportBackend, AzureSupportBackend>();
        services.AddSingleton<AzureCatalog>();
        services.AddSingleton<IServiceCatalog>(provider => provider.GetRequiredService<AzureCatalog>());
        services.AddHostedService(provider => provider.GetRequiredService<AzureCatalog>());
        services.AddTransient<IKnownIncidents, AzureIncidents>();
        services.AddSingleton<EmbeddedCustomers>();
        services.AddSingleton<AccessChecks>();
        services.AddSingleton<ICustomerDirectory, LiveCustomers>();
        return services;
    }
}
