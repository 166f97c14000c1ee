using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

public sealed class TitleQuestion() : TextQuestion(
    "What is the problem, in one line?",
    "It becomes the ticket's title, such as “VPN gateway drops all tunnels since 09:00”.",
    longest: 200)
{
    public override string Name => "title";

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Title is null;

    protected override Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Taken(draft with { Title = text }));
}
