using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>
/// Looks whether a bound channel still receives, by an edit of the card that says so. Somebody hears when it begins to be silent and when it is back; it ends with its binding.
/// </summary>
public sealed partial class CanaryJob(
    SupportDb db,
    ChannelDesk channels,
    ProfileDesk profiles,
    ContactDesk contacts,
    INotifier notifier,
    ChannelPost posts,
    IOptions<NoticesOptions> options,
    TimeProvider clock,
    ILogger<CanaryJob> logger) : IJob
{
    public string Kind => OutboxRows.CanaryKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var probe = JsonSerializer.Deserialize<Probe>(row.Payload)!;
        if (await channels.FindAsync(probe.ChannelId, cancellationToken) is not { } binding || binding.BindingId != probe.BindingId)
        {
            return new JobOutcome.Done();
        }

        var card = await FindCardAsync(binding, cancellationToken);
        var outcome = card is null ? await PostAsync(row, probe, binding, cancellationToken) : await EditAsync(binding, card, cancellationToken);
        switch (outcome)
        {
            case DeliveryOutcome.Gone when card is not null:
                // Somebody deleted the card. A new one is the next step, so that a death in between leaves no second one that does not say so.
                return new JobOutcome.Next(TimeSpan.Zero);
            case DeliveryOutcome.Uncertain when row.Starts == 1:
                // Once more, and it says so.
                return new JobOutcome.Retry(outcome.Message) { MayHaveHappened = true };
            case DeliveryOutcome.Delivered:
                channels.MarkHeard(binding);
                break;
            case { IsFinal: true } failure:
                Silent(binding.ChannelId, failure.Message);
                channels.MarkSilent(binding);
                break;
            default:
                // Teams is late or away: that says nothing of the channel.
                break;
        }

        var isUnknown = card is null && outcome is not DeliveryOutcome.Delivered && (outcome is DeliveryOutcome.Uncertain || MayBeThere(row, probe));
        return GoOn(row, probe, isUnknown);
    }

    /// <summary>The next one tries again.</summary>
    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var probe = JsonSerializer.Deserialize<Probe>(row.Payload)!;
        if (await channels.FindAsync(probe.ChannelId, cancellationToken) is { } binding && binding.BindingId == probe.BindingId)
        {
            var isUnknown = row.Starts > 0 || probe.MayBeThere;
            Queue(row, probe with { MayBeThere = isUnknown && await FindCardAsync(binding, cancellationToken) is null });
        }
    }

    // Whether a new card may be there that this one repeats.
    private static bool MayBeThere(OutboxRow row, Probe probe) => row.Starts > 1 || probe.MayBeThere;

    // The next probe forgets how this one began; what it must know is its payload, which is that of another row.
    private JobOutcome GoOn(OutboxRow row, Probe probe, bool mayBeThere)
    {
        if (mayBeThere == probe.MayBeThere)
        {
            return new JobOutcome.Next(options.Value.CanaryEvery);
        }

        Queue(row, probe with { MayBeThere = mayBeThere });
        return new JobOutcome.Done();
    }

    private void Queue(OutboxRow row, Probe next) => db.Outbox.Add(OutboxRows.Canary(row.PartnerTenant, next, clock.GetUtcNow() + options.Value.CanaryEvery));

    private Task<SentCard?> FindCardAsync(ChannelBinding binding, CancellationToken cancellationToken)
    {
        var subject = CardSubject.Binding(binding.BindingId);
        return db.SentCards.FirstOrDefaultAsync(card => card.Subject == subject, cancellationToken);
    }

    private async Task<DeliveryOutcome> EditAsync(ChannelBinding binding, SentCard card, CancellationToken cancellationToken)
    {
        var outcome = await notifier.UpdateAsync(binding.Of(card.ConversationId), card.ActivityId, await RenderAsync(binding, cancellationToken), cancellationToken);
        if (outcome is DeliveryOutcome.Gone)
        {
            db.SentCards.Remove(card);
        }

        return outcome;
    }

    private async Task<DeliveryOutcome> PostAsync(OutboxRow row, Probe probe, ChannelBinding binding, CancellationToken cancellationToken) =>
        await posts.OpenAsync(row, binding, await RenderAsync(binding, cancellationToken) with { IsRepeat = MayBeThere(row, probe) }, cancellationToken);

    private async Task<OutgoingMessage> RenderAsync(ChannelBinding binding, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(binding.BoundById, cancellationToken);
        var now = clock.GetUtcNow();
        return BindingCard.Message(binding, now, profile, new Reader(contacts.TimeZone(profile)), now);
    }

    [LoggerMessage(LogLevel.Warning, "Nothing arrives in the bound channel {ChannelId}: {Reason}")]
    private partial void Silent(string channelId, string reason);
}
