using AdaptiveCards;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Marketplace;

namespace CspSupportBot.Cards;

/// <summary>Whom to contact about a marketplace product, as Microsoft gives no support for it. Any of the three contacts may be missing.</summary>
public static class VendorCard
{
    /// <param name="ticketId">The id of the ticket, should somebody track it.</param>
    public static AdaptiveCard Render(MarketplaceProduct product, Guid ticketId)
    {
        List<AdaptiveElement> body =
        [
            CardParts.Hint(Words.VendorHeading),
            CardParts.Below(CardParts.Literal(product.Name, AdaptiveTextWeight.Bolder)),
            CardParts.Line(Words.VendorExplained),
            CardParts.Fact(Words.LabelVendor, product.Vendor),
        ];
        body.AddRange(Contacts(product));
        body.Add(CardParts.Hint($"{Wording.ReasonOf(Rule.MarketplaceCommerce)} {Wording.RemedyOf(Rule.MarketplaceCommerce)}"));
        body.Add(CardParts.Hint(Wording.SourceOf(Rule.VendorSupports)));
        return CardParts.Card(
            Words.VendorLine.With(product.Name, product.Vendor),
            body,
            [.. Links(product), CardActions.Say(Words.ButtonTrack, $"{Words.CommandTrack} {product.Id} {ticketId}")]);
    }

    private static IEnumerable<AdaptiveElement> Contacts(MarketplaceProduct product)
    {
        if (product.Link is { } link)
        {
            yield return CardParts.Fact(Words.LabelVendorLink, link.ToString());
        }

        if (product.Email is { } email)
        {
            yield return CardParts.Fact(Words.LabelVendorEmail, email);
        }

        if (product.Phone is { } phone)
        {
            yield return CardParts.Fact(Words.LabelVendorPhone, phone);
        }

        if (product is { Link: null, Email: null, Phone: null })
        {
            yield return CardParts.Notice(Words.VendorUnknown);
        }
    }

    private static IEnumerable<AdaptiveAction> Links(MarketplaceProduct product)
    {
        // A product's data come from its vendor: only an encrypted web address becomes a button.
        if (product.Link is { Scheme: "https" } link)
        {
            yield return CardActions.First(CardActions.Open(Words.ButtonVendorLink.With(link.Host), link));
        }
    }
}
