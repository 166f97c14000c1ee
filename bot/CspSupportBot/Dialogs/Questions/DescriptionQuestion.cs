using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

public sealed class DescriptionQuestion() : TextQuestion(
    "Please describe it.",
    "What happens, since when, who is affected, what was tried, error messages. Microsoft's engineer reads exactly this.",
    longest: 8000)
{
    public override string Name => "description";

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Description is null;

    protected override string Read(string typed) => TypedText.Clean(typed);

    protected override Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Taken(draft with { Description = text }));
}
