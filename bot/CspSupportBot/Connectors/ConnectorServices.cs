using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Marketplace;

namespace CspSupportBot.Connectors;

public static class ConnectorServices
{
    public static IServiceCollection AddConnectors(this IServiceCollection services)
    {
        services.AddOptions<ConnectorsOptions>().BindConfiguration(ConnectorsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EmbeddedOptions>().BindConfiguration(EmbeddedOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SampleData>();
        services.AddSingleton<SampleProducts>();
        services.AddSingleton<AzureRules>();
        services.AddSingleton<EmbeddedStore>();
        services.AddSingleton<ICustomerDirectory, EmbeddedCustomers>();
        services.AddSingleton<IMarketplace, EmbeddedMarketplace>();
        services.AddSingleton<IServiceCatalog, EmbeddedCatalog>();
        services.AddSingleton<ISupportBackend, EmbeddedBackend>();
        return services;
    }
}
