using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;

namespace CspSupportBot.Teams;

/// <summary>Asks Teams who somebody is.</summary>
public sealed partial class Roster(ILogger<Roster> logger)
{
    // A turn may read from a remote system, but nobody waits long for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The sender's e-mail address; null where Teams does not tell, or not soon enough.</summary>
    public async Task<string?> EmailAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var member = await TeamsInfo.GetMemberAsync(turnContext, turnContext.Activity.From.Id, patience.Token);
            return string.IsNullOrWhiteSpace(member.Email) ? null : member.Email;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The person is asked instead.
            NotTold(failure);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Teams did not tell the sender's e-mail address")]
    private partial void NotTold(Exception failure);
}
