using CspSupportBot.Domain.Files;

namespace CspSupportBot.Connectors.Files;

public static class FileServices
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(provider => FilePlaces.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));

        // The framework's own log of calls would name the address, which lets anybody read the file.
        services.AddHttpClient<IFileDownload, FileDownload>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, provider) =>
            {
                (handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime) = (false, false, ConnectionLifetime);

                // A proxy would look the name up itself, and could be led anywhere.
                handler.UseProxy = false;
                handler.ConnectCallback = provider.GetRequiredService<FilePlaces>().ConnectAsync;
            })

            // Who fetches lives as long as the process: connections are renewed below.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }
}
