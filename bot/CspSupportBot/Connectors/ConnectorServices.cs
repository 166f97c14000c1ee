using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Connectors.Files;
using CspSupportBot.Connectors.Live;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Marketplace;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors;

public static class ConnectorServices
{
    private const string ModeSetting = $"{ConnectorsOptions.Section}:{nameof(ConnectorsOptions.Mode)}";

    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConnectorsOptions>().BindConfiguration(ConnectorsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectorsOptions>, ConnectorsRules>();
        services.AddSingleton(provider => new SampleData(provider.GetRequiredService<IOptions<ConnectorsOptions>>().Value.CustomersFile));
        services.AddSingleton<SampleProducts>();
        services.AddFiles();

        // No live backend knows the vendors yet.
        services.AddSingleton<IMarketplace, EmbeddedMarketplace>();
        return configuration[ModeSetting] is ConnectorsOptions.Live ? services.AddLive(configuration) : services.AddEmbedded();
    }

    private static IServiceCollection AddEmbedded(this IServiceCollection services)
    {
        services.AddOptions<EmbeddedOptions>().BindConfiguration(EmbeddedOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AzureRules>();
        services.AddSingleton<EmbeddedStore>();
        services.AddSingleton<ICustomerDirectory, EmbeddedCustomers>();
        services.AddSingleton<IServiceCatalog, EmbeddedCatalog>();
        services.AddSingleton<IKnownIncidents, EmbeddedIncidents>();
        services.AddSingleton<ISupportBackend, EmbeddedBackend>();
        return services;
    }
}
