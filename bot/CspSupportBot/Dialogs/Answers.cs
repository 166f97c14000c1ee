using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Knowledge;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs;

/// <summary>What the bot knows about the programme, said in the language of the turn.</summary>
public sealed class Answers(KnowledgeBase knowledge)
{
    /// <summary>The card that answers a question; null where none is known.</summary>
    /// <param name="mustBeClear">Whether only what is plainly such a question counts, as something else was asked for.</param>
    public IMessageActivity? Find(string typed, bool mustBeClear = false)
    {
        var answer = knowledge.Find(TypedText.CleanLine(typed), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, mustBeClear);
        return answer is null ? null : CardMessage.Of(KnowledgeCard.Render(answer));
    }
}
