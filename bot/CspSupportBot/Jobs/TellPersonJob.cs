using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.People;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>
/// Tells a person everything that is due for them in one conversation: what fell due while nothing could be sent comes together. The messages are saved with what they tell, and sent behind.
/// </summary>
public sealed class TellPersonJob(SupportDb db, DueDesk due, ProfileDesk profiles, ContactDesk contacts, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.TellPersonKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken) is not { } chat)
        {
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        var personId = JsonSerializer.Deserialize<string>(row.Payload)!;
        var person = await profiles.FindAsync(personId, cancellationToken);
        Languages.SpeakTo(person);
        var reader = new Reader(contacts.TimeZone(person));
        await TellRemindersAsync(chat, personId, reader, cancellationToken);
        await AskToFollowUpAsync(chat, personId, reader, cancellationToken);
        await SendDigestAsync(chat, person, reader, cancellationToken);
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TellRemindersAsync(ConversationAddress chat, string personId, Reader reader, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (reminders, tickets) = await due.TakeRemindersAsync(personId, chat, cancellationToken);
        foreach (var some in reminders.Chunk(DueDesk.MostTogether))
        {
            Send(chat, some is [var only]
                ? ReminderCard.Message(only, only.TicketId is { } id ? tickets.GetValueOrDefault(id) : null, reader, now)
                : ReminderListCard.DueMessage(some, tickets, reader, now));
        }
    }

    private async Task AskToFollowUpAsync(ConversationAddress chat, string personId, Reader reader, CancellationToken cancellationToken)
    {
        var tickets = await due.TakeFollowUpsAsync(personId, chat, ticket => FollowUpCard.Over(ticket, Words.FollowUpAskedAgain), cancellationToken);
        if (tickets.Count > 0)
        {
            Send(chat, FollowUpCard.Message(tickets, DueDesk.MostTogether, reader, clock.GetUtcNow()));
        }
    }

    private async Task SendDigestAsync(ConversationAddress chat, Profile? person, Reader reader, CancellationToken cancellationToken)
    {
        if (person is not null && chat.PersonId == person.PersonId && await due.TakeDigestAsync(person, cancellationToken) is { } digest)
        {
            Send(chat, DigestCard.Message(digest, DigestDesk.MostShown, reader, clock.GetUtcNow()));
        }
    }

    private void Send(ConversationAddress chat, OutgoingMessage message) =>
        db.Outbox.Add(OutboxRows.Deliver(chat.PartnerTenant, chat.ConversationId, message, clock.GetUtcNow()));
}
