using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>What became of an answer.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <param name="Draft">With the answer in it.</param>
    public sealed record Taken(TicketDraft Draft) : Answer;

    /// <summary>Not usable: the question is asked again, with the reason.</summary>
    /// <param name="Draft">With what could be used nevertheless, such as the other fields of a form; null where nothing could.</param>
    public sealed record Refused(string Why, TicketDraft? Draft = null) : Answer;

    /// <summary>It fits several: the person chooses one.</summary>
    /// <param name="Draft">Remembers what is offered.</param>
    public sealed record Ambiguous(QuestionView Choice, TicketDraft Draft) : Answer;
}
