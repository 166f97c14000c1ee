using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Reminders;

/// <summary>What a day holds for a person; each ticket stands in the first list that it belongs to.</summary>
/// <param name="Responses">Microsoft's first response is due today, or was before.</param>
/// <param name="FollowUps">Ours is due today.</param>
/// <param name="Waiting">They wait on somebody.</param>
/// <param name="Reminders">Due today, or told and not answered.</param>
/// <param name="Subjects">The tickets that reminders are about.</param>
public sealed record Digest(
    IReadOnlyList<Ticket> Responses, IReadOnlyList<Ticket> FollowUps, IReadOnlyList<Ticket> Waiting, IReadOnlyList<Reminder> Reminders, IReadOnlyDictionary<Guid, Ticket> Subjects)
{
    public bool IsEmpty => Responses.Count + FollowUps.Count + Waiting.Count + Reminders.Count == 0;
}
