using System.Text;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Who else than Microsoft's contact is reachable round the clock at impact A; asked only of those who edit that line of the summary.</summary>
public sealed class RoundTheClockQuestion() : TextQuestion(longest: 130)
{
    public const string QuestionName = "roundTheClock";

    private const int LongestName = 100;

    private static readonly IReadOnlyList<string> Me = Commands.Phrases.Of("CommandMe");

    public override string Name => QuestionName;

    public override string Asked => Sentences.RoundTheClockAsked;

    protected override string Hint => Sentences.RoundTheClockHint;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { Editing: QuestionName, Impact: BusinessImpact.Critical };

    public override string AnswerIn(TicketDraft draft, Speaker speaker) =>
        draft.RoundTheClock is { } named ? TicketCard.Text(named) : speaker.Profile.ContactName ?? speaker.Profile.Name;

    public override TicketDraft Clear(TicketDraft draft) => draft;

    protected override Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        if (Me.Contains(FoldedText.Of(text)))
        {
            return Task.FromResult<Answer>(new Answer.Taken(draft with { RoundTheClock = null, Editing = null }));
        }

        // A Japanese keyboard may write the number in full width.
        var number = text.IndexOfAny(['+', '＋']);
        var name = number < 0 ? "" : text[..number].Trim(' ', ',', '、', '，', ':', '：', '(', '（');
        if (name.Length is 0 or > LongestName)
        {
            return Task.FromResult<Answer>(new Answer.Refused(Sentences.RoundTheClockNotUnderstood));
        }

        var phone = text[number..].Normalize(NormalizationForm.FormKC).TrimEnd(')', ' ');
        return Task.FromResult<Answer>(ContactRule.RefusalOfPhone(phone) is { } refusal
            ? new Answer.Refused(refusal)
            : new Answer.Taken(draft with { RoundTheClock = new RoundTheClockContact(name, phone), Editing = null }));
    }
}
