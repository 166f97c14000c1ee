using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>It is time for a person's digest.</summary>
public sealed class DigestJob(SupportDb db, ProfileDesk profiles, DigestDesk desk, PostDesk post, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.DigestKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        // Another time was planned since, which has a row of its own.
        if (await profiles.FindAsync(JsonSerializer.Deserialize<string>(row.Payload)!, cancellationToken) is not { } person || !(person.DigestDue <= clock.GetUtcNow()))
        {
            return new JobOutcome.Done();
        }

        if (await post.FindChatAsync(person.PersonId, null, cancellationToken) is not { } chat)
        {
            await desk.TakeDueAsync(person, cancellationToken);
            return new JobOutcome.Drop("The person has no chat with the bot.");
        }

        db.Outbox.Add(OutboxRows.TellPerson(row.PartnerTenant, chat.ConversationId, person.PersonId, clock.GetUtcNow()));
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
