using System.Text.Json;
using System.Text.Json.Serialization;
using CspSupportBot.Desk;

namespace CspSupportBot.Api;

public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BoardDesk>();
        services.AddScoped<ReadinessDesk>();
        services.AddProblemDetails();
        services.AddMetricsExport(configuration);
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapTickets();
        routes.MapSla();
    }
}
