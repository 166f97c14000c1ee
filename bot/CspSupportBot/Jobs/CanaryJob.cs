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

        switch (await ProbeAsync(binding, cancellationToken))
        {
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

        return new JobOutcome.Next(options.Value.CanaryEvery);
    }

    /// <summary>The next one tries again.</summary>
    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var probe = JsonSerializer.Deserialize<Probe>(row.Payload)!;
        if ((await channels.FindAsync(probe.ChannelId, cancellationToken))?.BindingId == probe.BindingId)
        {
            db.Outbox.Add(OutboxRows.Canary(row.PartnerTenant, probe, clock.GetUtcNow() + options.Value.CanaryEvery));
        }
    }

    private async Task<DeliveryOutcome> ProbeAsync(ChannelBinding binding, CancellationToken cancellationToken)
    {
        var subject = CardSubject.Binding(binding.BindingId);
        var profile = await profiles.FindAsync(binding.BoundById, cancellationToken);
        Languages.SpeakTo(profile);
        var now = clock.GetUtcNow();
        var message = BindingCard.Message(binding, now, new Reader(contacts.TimeZone(profile)), now);
        if (await db.SentCards.FirstOrDefaultAsync(card => card.Subject == subject, cancellationToken) is { } card)
        {
            var edited = await notifier.UpdateAsync(binding.Of(card.ConversationId), card.ActivityId, message, cancellationToken);
            if (edited is not DeliveryOutcome.Gone)
            {
                return edited;
            }

            db.SentCards.Remove(card);
        }

        // Somebody deleted the card: a new one takes its place.
        var opened = await notifier.OpenThreadAsync(binding.Address, message, cancellationToken);
        if (opened is DeliveryOutcome.Delivered { ConversationId: { } thread, ActivityId: var activityId })
        {
            db.RememberCard(binding.PartnerTenant, thread, message, activityId);
        }

        return opened;
    }

    [LoggerMessage(LogLevel.Warning, "Nothing arrives in the bound channel {ChannelId}: {Reason}")]
    private partial void Silent(string channelId, string reason);
}
