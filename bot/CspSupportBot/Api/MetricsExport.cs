using CspSupportBot.Domain.Operations;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CspSupportBot.Api;

/// <summary>Sends metrics to a collector where the operator names one; the settings are OpenTelemetry's own (`OTEL_…`), as every collector's manual has them.</summary>
public static class MetricsExport
{
    /// <summary>Nothing is collected until it is set.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Beside the bot's own: requests that come in and go out, the runtime, and the database's connections.
    private static readonly string[] Meters = [BotMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime", "Npgsql"];

    public static void AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return;
        }

        StartRefusedException.ThrowIf(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? null
            : $"{Endpoint} must be the address of an OpenTelemetry collector, such as http://localhost:4317.");
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("csp-support-bot"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
    }
}
