using CspSupportBot.Domain;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>The channels that asked for notices.</summary>
public sealed class ChannelDesk(SupportDb db, PartnerTenant tenant, IOptions<NoticesOptions> options, TimeProvider clock)
{
    public async Task<ChannelBinding?> FindAsync(string channelId, CancellationToken cancellationToken) =>
        await db.ChannelBindings.FindAsync([tenant.Id, channelId], cancellationToken);

    public Task<List<ChannelBinding>> ListAsync(CancellationToken cancellationToken) =>
        db.ChannelBindings.OrderBy(binding => binding.BoundAt).ToListAsync(cancellationToken);

    /// <summary>Lets notices come to a channel; asked for again it is another wish in place of the first, and its quiet hours stay.</summary>
    public async Task<ChannelBinding> BindAsync(ChannelPlace place, ChannelFilter filter, Person by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var binding = await FindAsync(place.Id, cancellationToken);
        if (binding is null)
        {
            binding = new ChannelBinding
            {
                PartnerTenant = tenant.Id,
                ChannelId = place.Id,
                BindingId = Guid.Empty,
                ServiceUrl = place.Channel.ServiceUrl,
                BotId = place.Channel.BotId,
                BoundById = by.Id,
                BoundByName = by.Name,
                BoundAt = now,
            };
            db.ChannelBindings.Add(binding);
        }

        (binding.BindingId, binding.SilentSince, binding.LastDeliveredAt) = (Guid.NewGuid(), null, now);
        (binding.BoundById, binding.BoundByName, binding.BoundAt) = (by.Id, by.Name, now);
        (binding.Least, binding.Family, binding.Customer) = (filter.Least, filter.Family, filter.Customer);
        (binding.ServiceUrl, binding.BotId, binding.BotName) = (place.Channel.ServiceUrl, place.Channel.BotId, place.Channel.BotName);
        (binding.TeamId, binding.TeamName, binding.Name) = (place.TeamId, place.TeamName ?? binding.TeamName, place.Name ?? binding.Name);
        db.Outbox.Add(OutboxRows.Canary(tenant.Id, new Probe(binding.ChannelId, binding.BindingId), now + options.Value.CanaryEvery));
        return binding;
    }

    /// <returns>False where no notices came there.</returns>
    public async Task<bool> UnbindAsync(string channelId, CancellationToken cancellationToken)
    {
        if (await FindAsync(channelId, cancellationToken) is not { } binding)
        {
            return false;
        }

        db.ChannelBindings.Remove(binding);
        return true;
    }

    /// <returns>False where no notices come there.</returns>
    public async Task<bool> BeQuietAsync(string channelId, QuietHours? quiet, CancellationToken cancellationToken)
    {
        if (await FindAsync(channelId, cancellationToken) is not { } binding)
        {
            return false;
        }

        binding.Quiet = quiet;
        return true;
    }

    /// <summary>Something was said in the channel: Teams moves service URLs, so the newest counts, for its threads too.</summary>
    public async Task SeeAsync(ChannelPlace place, CancellationToken cancellationToken)
    {
        if (await FindAsync(place.Id, cancellationToken) is not { } binding || binding.ServiceUrl == place.Channel.ServiceUrl)
        {
            return;
        }

        binding.ServiceUrl = place.Channel.ServiceUrl;
        var threads = $"{place.Id};";
        foreach (var thread in await db.Conversations.Where(conversation => conversation.ConversationId.StartsWith(threads)).ToListAsync(cancellationToken))
        {
            db.Entry(thread).CurrentValues.SetValues(thread with { ServiceUrl = place.Channel.ServiceUrl });
        }
    }

    public async Task RenameAsync(string channelId, string? name, CancellationToken cancellationToken)
    {
        if (await FindAsync(channelId, cancellationToken) is { } binding)
        {
            binding.Name = name ?? binding.Name;
        }
    }

    /// <summary>A channel is gone: its binding ends, and a lead is told.</summary>
    public async Task LoseAsync(string channelId, ChannelFate fate, CancellationToken cancellationToken) =>
        await LoseAsync(db.ChannelBindings.Where(binding => binding.ChannelId == channelId), fate, cancellationToken);

    /// <summary>The same for all channels of a team.</summary>
    public async Task LoseTeamAsync(string teamId, ChannelFate fate, CancellationToken cancellationToken) =>
        await LoseAsync(db.ChannelBindings.Where(binding => binding.TeamId == teamId), fate, cancellationToken);

    /// <summary>Nothing arrives there; a lead is told when that begins.</summary>
    public void MarkSilent(ChannelBinding binding)
    {
        if (binding.SilentSince is null)
        {
            binding.SilentSince = clock.GetUtcNow();
            Tell(binding, ChannelFate.Silent);
        }
    }

    /// <summary>Something arrived there; a lead is told where nothing had.</summary>
    public void MarkHeard(ChannelBinding binding)
    {
        binding.LastDeliveredAt = clock.GetUtcNow();
        if (binding.SilentSince is not null)
        {
            binding.SilentSince = null;
            Tell(binding, ChannelFate.Back);
        }
    }

    private async Task LoseAsync(IQueryable<ChannelBinding> lost, ChannelFate fate, CancellationToken cancellationToken)
    {
        foreach (var binding in await lost.ToListAsync(cancellationToken))
        {
            db.ChannelBindings.Remove(binding);
            db.NoticeThreads.RemoveRange(await db.NoticeThreads.Where(thread => thread.ChannelId == binding.ChannelId).ToListAsync(cancellationToken));
            Tell(binding, fate);
        }
    }

    private void Tell(ChannelBinding binding, ChannelFate fate) =>
        db.Outbox.Add(OutboxRows.TellLead(tenant.Id, new ChannelNews(binding.ChannelId, binding.Title, fate), clock.GetUtcNow()));
}
