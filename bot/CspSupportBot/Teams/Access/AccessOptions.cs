using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Teams.Access;

/// <summary>Who may use the bot. Outside of Development nobody may until both the tenants and the team are named.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Ids of the Entra tenants whose people may use the bot.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>
    /// The Teams id of the team whose members are staff, which is the id of its General channel, such as 19:…@thread.tacv2; the bot must be installed
    /// in it.
    /// </summary>
    [RegularExpression(
        @"^19:[^\s/?#]+@thread\.(tacv2|skype)$",
        ErrorMessage = "Access:StaffTeamId must be the id of a team's General channel, such as 19:…@thread.tacv2, as the link to that channel has it; it is not the group's id.")]
    public string? StaffTeamId
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>
    /// Entra object ids of the staff who may look after the bot from a chat: see work that was given up, and let it be tried again. In Development, while nobody is named
    /// anywhere, everybody is one.
    /// </summary>
    public IList<string> Administrators { get; } = [];

    /// <summary>
    /// Entra object ids of the people who lead the helpdesk: they hear of deadlines that are close, and of what reaches nobody else. The first who can be reached stands in for others.
    /// </summary>
    public IList<string> Leads { get; } = [];

    /// <summary>How long it may take until somebody who left the team is shut out.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Access:CheckMembersEvery must be from {1} to {2}.")]
    public TimeSpan CheckMembersEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after the last answer of Teams a member stays one while Teams does not answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Access:TrustDuringOutageFor must be from {1} to {2}.")]
    public TimeSpan TrustDuringOutageFor { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether nobody gets in without settings. In Development everybody who reaches the bot then counts as staff.</summary>
    internal bool IsRequired { get; set; } = true;

    internal bool IsSet => Tenants.Count > 0 || StaffTeamId is not null;

    internal bool IsComplete => Tenants.Count > 0 && StaffTeamId is not null;

    internal bool HasAdministrator(string? entraId) =>
        Administrators.Count == 0 ? !IsRequired && !IsSet : entraId is not null && Administrators.Contains(entraId, StringComparer.OrdinalIgnoreCase);

    internal bool HasTenant(string id) => Tenants.Contains(id, StringComparer.OrdinalIgnoreCase);
}
