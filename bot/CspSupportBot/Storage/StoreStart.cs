using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Brings the store to this version's schema before anything else runs.</summary>
public sealed partial class StoreStart(IServiceScopeFactory scopes, ILogger<StoreStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        await db.Database.MigrateAsync(cancellationToken);
        var freed = await scope.ServiceProvider.GetRequiredService<Outbox>().RecoverLeasesAsync(cancellationToken);
        StoreReady(freed);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Store is ready; {Freed} pieces of work of an earlier process were taken over")]
    private partial void StoreReady(int freed);
}
