namespace CspSupportBot.Teams.Access;

/// <summary>Why somebody may not use the bot.</summary>
public enum Refusal
{
    /// <summary>The settings name nobody yet.</summary>
    NobodyIsStaff,

    /// <summary>The person's organisation is another one.</summary>
    OtherTenant,

    /// <summary>A guest, or somebody in a meeting without an account.</summary>
    NoAccount,

    /// <summary>Not in the helpdesk's team.</summary>
    NotInTeam,

    /// <summary>Teams does not tell at the moment whether the person is in the team.</summary>
    Unchecked,
}
