using CspSupportBot.Dialogs;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>Asks Teams who somebody is.</summary>
public sealed partial class Roster(ILogger<Roster> logger)
{
    // A turn may read from a remote system, but nobody waits long for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The sender's e-mail address; null where Teams does not tell, or not soon enough: then the person is asked.</summary>
    public async Task<string?> EmailAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var member = await FindAsync(turnContext, turnContext.Activity.From.Id, cancellationToken);
        return string.IsNullOrWhiteSpace(member?.Email) ? null : member.Email;
    }

    /// <summary>Whom the message mentions, the bot left out; who is not in the roster is not named.</summary>
    public async Task<Mentions> MentionsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        List<Person> people = [];
        foreach (var mention in turnContext.Activity.GetMentions().Where(mention => mention.Mentioned?.Id is { } id && id != turnContext.Activity.Recipient.Id))
        {
            if (await FindAsync(turnContext, mention.Mentioned.Id, cancellationToken) is { } member)
            {
                people.Add(new Person(string.IsNullOrEmpty(member.AadObjectId) ? member.Id : member.AadObjectId, member.Name ?? mention.Mentioned.Name));
            }
        }

        return new Mentions(people);
    }

    private async Task<TeamsChannelAccount?> FindAsync(ITurnContext turnContext, string memberId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, memberId, patience.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            NotTold(failure);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Teams did not tell who a member is")]
    private partial void NotTold(Exception failure);
}
