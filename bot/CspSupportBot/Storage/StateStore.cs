using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Storage;

public sealed class StateStore(SupportDb db, PartnerTenant tenant) : IStateStore
{
    public async Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await FindAsync(key, cancellationToken))?.Value;

    public async Task WriteAsync(string key, byte[] value, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } entry)
        {
            entry.Value = value;
            entry.Version++;
        }
        else
        {
            db.State.Add(new StateEntry { PartnerTenant = tenant.Id, Key = key, Value = value });
        }
    }

    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } entry)
        {
            db.State.Remove(entry);
        }
    }

    private async Task<StateEntry?> FindAsync(string key, CancellationToken cancellationToken) =>
        await db.State.FindAsync([tenant.Id, key], cancellationToken);
}
