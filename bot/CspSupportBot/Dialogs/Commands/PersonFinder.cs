using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Who is meant by "@Bob", "Bob" or "me". In a personal chat nobody can be mentioned, so names of known people do.</summary>
public sealed class PersonFinder(ProfileDesk profiles)
{
    private static readonly HashSet<string> Me = [.. new[] { "me", "myself", "自分", "私" }.Select(FoldedText.Of)];

    /// <returns>Nobody, one, or several who could be meant.</returns>
    public async Task<IReadOnlyList<Person>> FindAsync(ITurnContext context, string said, CancellationToken cancellationToken)
    {
        if (context.TurnState.Get<Mentions>() is { People: [var mentioned, ..] })
        {
            return [mentioned];
        }

        var name = TypedText.CleanLine(said).TrimStart('@', '＠');
        if (Me.Contains(FoldedText.Of(name)))
        {
            return [Speaker.In(context).Person];
        }

        return [.. (await profiles.SearchAsync(name, cancellationToken)).Select(profile => new Person(profile.PersonId, profile.Name))];
    }
}
