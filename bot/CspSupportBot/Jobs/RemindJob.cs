using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>A reminder's time has come: its person is told, together with whatever else is due for them.</summary>
public sealed class RemindJob(SupportDb db, PostDesk post, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.RemindKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // Cancelled, snoozed, or told with another one.
        if (await db.Reminders.FindAsync([row.PartnerTenant, JsonSerializer.Deserialize<Guid>(row.Payload)], cancellationToken) is not { } reminder || !reminder.IsDue(now))
        {
            return new JobOutcome.Done();
        }

        if (await post.FindChatAsync(reminder.PersonId, reminder.ConversationId, cancellationToken) is not { } chat)
        {
            reminder.Become(ReminderState.Unreachable, now);
            return new JobOutcome.Drop("There is no conversation in which the person can be reminded.");
        }

        db.Outbox.Add(OutboxRows.TellPerson(row.PartnerTenant, chat.ConversationId, reminder.PersonId, now));
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
