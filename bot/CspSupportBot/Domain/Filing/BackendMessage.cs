namespace CspSupportBot.Domain.Filing;

/// <summary>Something that was written or said on a ticket at its backend.</summary>
/// <param name="Id">Names it at the backend: a comment has the <see cref="BackendComment.Key"/> under which it was added.</param>
/// <param name="Sender">Mostly an address; in a chat also a role, such as user.</param>
/// <param name="At">By the backend's clock.</param>
public sealed record BackendMessage(string Id, MessageKind Kind, string Sender, string Subject, string Body, DateTimeOffset At);

public enum MessageKind
{
    Communication,
    Chat,
}
