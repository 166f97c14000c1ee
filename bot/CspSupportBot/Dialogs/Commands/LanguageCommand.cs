using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"language ja", "言語 英語": in which language the bot speaks to this person from now on.</summary>
public sealed class LanguageCommand(ProfileDesk profiles) : Command(nameof(Words.CommandLanguage))
{
    private static readonly Dictionary<string, string> Known = new (string Name, string Language)[]
    {
        ("en", Languages.English),
        ("english", Languages.English),
        ("英語", Languages.English),
        ("ja", Languages.Japanese),
        ("jp", Languages.Japanese),
        ("japanese", Languages.Japanese),
        ("日本語", Languages.Japanese),
    }.ToDictionary(known => FoldedText.Of(known.Name), known => known.Language);

    public override Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(FoldedText.Of(rest), out var language))
        {
            return SayAsync(dialogs, Sentences.LanguageUnknown, cancellationToken);
        }

        // Here, not in an awaited method: only so does the rest of the turn speak it too.
        Languages.Speak(language, null);
        return ChangeAsync(dialogs, language, cancellationToken);
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => Known.ContainsKey(FoldedText.Of(rest)) || (rest.Length > 0 && !isTextAwaited);

    private static async Task<Afterwards> SayAsync(DialogContext dialogs, string words, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(MessageFactory.Text(words), cancellationToken);
        return Afterwards.AskAgain;
    }

    private async Task<Afterwards> ChangeAsync(DialogContext dialogs, string language, CancellationToken cancellationToken)
    {
        await profiles.RememberAsync(Speaker.In(dialogs.Context).Profile with { Language = language }, cancellationToken);
        return await SayAsync(dialogs, Sentences.LanguageChanged, cancellationToken);
    }
}
