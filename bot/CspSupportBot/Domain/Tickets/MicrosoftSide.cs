using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Domain.Tickets;

/// <summary>A ticket as Microsoft showed it last; see <see cref="BackendTicket"/> for what the texts are.</summary>
public sealed record MicrosoftSide(string Status, string Severity)
{
    // Who has seen more than these has seen them long ago.
    private const int MostRemembered = 200;

    /// <summary>Whether the request is over there, whatever the ticket is here.</summary>
    public bool IsClosed { get; init; }

    public string? Engineer { get; init; }

    /// <summary>Until when Microsoft itself promises its response; null where it names no time.</summary>
    public DateTimeOffset? ResponseDue { get; init; }

    public string? Plan { get; init; }

    /// <summary>When the last message was written that we have read, by Microsoft's clock; null before the first.</summary>
    public DateTimeOffset? HeardUntil { get; init; }

    /// <summary>Ids of the messages that we have read: asking from a moment on brings those of that moment again.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    public static MicrosoftSide Of(BackendTicket shown, MicrosoftSide? before = null) => new(shown.Status, shown.Severity)
    {
        IsClosed = shown.IsClosed,
        Engineer = shown.Engineer,
        ResponseDue = shown.ResponseDue,
        Plan = shown.Plan,
        HeardUntil = before?.HeardUntil,
        Heard = before?.Heard ?? [],
    };

    /// <summary>The same with these messages read.</summary>
    public MicrosoftSide Hear(IReadOnlyList<BackendMessage> messages) => messages.Count == 0 ? this : this with
    {
        HeardUntil = messages.Max(message => message.At) is var last && HeardUntil > last ? HeardUntil : last,
        Heard = [.. Heard.Concat(messages.Select(message => message.Id)).TakeLast(MostRemembered)],
    };
}
