namespace CspSupportBot.Simulators.Teams;

/// <summary>What <c>conversationType</c> says on the wire.</summary>
public enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}
