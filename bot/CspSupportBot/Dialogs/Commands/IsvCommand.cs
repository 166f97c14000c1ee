using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Marketplace;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"isv Tailspin Backup": whom to contact about a marketplace product.</summary>
public sealed class IsvCommand(IMarketplace marketplace, DraftDesk drafts) : Command(nameof(Words.CommandIsv))
{
    private const int MostNamed = 8;

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var wanted = TypedText.CleanLine(rest);
        var found = await marketplace.SearchAsync(wanted, MostNamed + 1, cancellationToken);
        var answer = found switch
        {
            [] => MessageFactory.Text(Sentences.ProductUnknown.With(wanted)),
            [var only] => CardMessage.Of(VendorCard.Render(only, drafts.NewId())),
            { Count: > MostNamed } => MessageFactory.Text(Sentences.ProductTooMany.With(MostNamed)),
            _ => MessageFactory.Text(Sentences.IsvWhich.With(string.Join(", ", found.Select(product => product.Name)))),
        };
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length > 0 && !isTextAwaited;
}
