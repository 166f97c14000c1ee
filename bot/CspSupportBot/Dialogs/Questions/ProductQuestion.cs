using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which marketplace product; the vendor's contacts end the conversation then.</summary>
public sealed class ProductQuestion(IMarketplace marketplace) : IQuestion
{
    private const int LongestAnswer = 250;
    private const int MostChoices = 8;
    private const int LongestQuote = 60;

    public string Name => "product";

    // Names begin with any word: "New Horizons", "Find & Sons".
    public bool TakesAnyText => true;

    public string Asked => Sentences.ProductAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { Family: ProductFamily.Marketplace, WhatId: null };

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) => draft.What ?? "";

    public TicketDraft Clear(TicketDraft draft) =>
        draft.Family is ProductFamily.Marketplace ? draft with { WhatId = null, What = null } : draft;

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(
            QuestionCard.Render(View(draft, Sentences.ProductAsked, [], Sentences.ProductHint, notice)), CardSubject.Question(draft.Id, Name)));

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        var wanted = TypedText.CleanLine(reply.Typed);
        if (wanted.Length is 0 or > LongestAnswer)
        {
            return new Answer.Refused(Sentences.ProductEmpty);
        }

        if (Offer.Read(draft, wanted) is { } offered && await marketplace.FindAsync(offered, cancellationToken) is { } chosen)
        {
            return new Answer.Taken(draft with { WhatId = chosen.Id, What = chosen.Name });
        }

        return await marketplace.SearchAsync(wanted, MostChoices + 1, cancellationToken) switch
        {
            [] => new Answer.Refused(Sentences.ProductUnknown.With(CardParts.Shortened(wanted, LongestQuote))),
            [var only] when FoldedText.IsTelling(wanted) => new Answer.Taken(draft with { WhatId = only.Id, What = only.Name }),
            { Count: > MostChoices } => new Answer.Refused(Sentences.ProductTooMany.With(MostChoices)),
            var found => new Answer.Ambiguous(
                View(draft, found.Count == 1 ? Sentences.ProductThis : Sentences.ProductWhich, found, Sentences.ProductHint, null),
                Offer.Remember(draft, found.Select(product => product.Id))),
        };
    }

    private QuestionView View(TicketDraft draft, string asked, IReadOnlyList<MarketplaceProduct> products, string hint, string? notice) => new(
        draft.Id,
        Name,
        SoFar.Of(draft),
        asked,
        [.. products.Select((product, index) => new ChoiceView(
            (index + 1).ToString(CultureInfo.InvariantCulture), product.Name, [product.Vendor], product.Id))],
        hint,
        notice,
        CanGoBack: true);
}
