using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Asked of those who typed the title instead of filling the form in.</summary>
public sealed class DescriptionQuestion() : TextQuestion(TextLimit.Description)
{
    public override string Name => "description";

    public override string Asked => Sentences.DescriptionAsked;

    protected override string Hint => Sentences.DescriptionHint;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Description is null && draft.Family is not ProductFamily.Marketplace;

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => draft.Description ?? "";

    // One goes back to the form, which shows it filled in.
    public override TicketDraft Clear(TicketDraft draft) => draft;

    protected override string Read(string typed) => TypedText.Clean(typed);

    protected override Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Taken(draft with { Description = text }));
}
