using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams.Access;

/// <summary>
/// Decides at the door, before anything is read or written, who may come in. Who somebody is, is told by the Entra object id and the tenant; names and Teams
/// ids are no authority.
/// </summary>
public sealed class StaffCheck(TeamMembers members, IOptions<AccessOptions> options)
{
    /// <summary>Whether somebody who is no staff is heard all the same: whoever deletes a channel, or takes the bot out of it, is rarely one of the helpdesk.</summary>
    public bool MayTell(Activity activity, Refusal refusal) => 
        refusal is (Refusal.NotInTeam or Refusal.NoAccount or Refusal.Unchecked) && ChannelEvents.IsOne(activity);

    /// <summary>Null for staff.</summary>
    public async Task<Refusal?> FindRefusalAsync(ITurnContext turnContext, Arrival arrival, CancellationToken cancellationToken)
    {
        var access = options.Value;
        if (!access.IsSet && !access.IsRequired)
        {
            return null;
        }

        if (access is { IsRequired: true, IsComplete: false })
        {
            return Refusal.NobodyIsStaff;
        }

        if (access.Tenants.Count > 0 && !arrival.Tenants.All(access.HasTenant))
        {
            return Refusal.OtherTenant;
        }

        if (arrival.EntraId is not { } entraId)
        {
            return Refusal.NoAccount;
        }

        return access.StaffTeamId is { } teamId
            ? await members.FindRefusalAsync(turnContext, arrival.Address.PartnerTenant, entraId, teamId, cancellationToken)
            : null;
    }
}
