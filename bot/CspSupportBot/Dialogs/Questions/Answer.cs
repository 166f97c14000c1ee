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
    public sealed record Refused(string Why) : Answer;

    /// <summary>It fits several: the person chooses one.</summary>
    /// <param name="Meant">For each choice in its order, an answer that fits it alone; the choice's number stands for it.</param>
    public sealed record Ambiguous(QuestionView Choice, IReadOnlyList<string> Meant) : Answer;
}
