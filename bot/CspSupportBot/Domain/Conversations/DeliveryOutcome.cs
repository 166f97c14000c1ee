namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// How an attempt to send or to replace a message ended. A closed set, so that whoever sends must say what it does in each case:
/// forget the conversation, call the operator, or try again.
/// </summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>One sentence for the operator.</summary>
    public abstract string Message { get; }

    /// <summary>Whether repeating the same message is pointless.</summary>
    public virtual bool IsFinal => true;

    /// <param name="ActivityId">The id that Teams gave the message; null where it gave none.</param>
    public sealed record Delivered(string? ActivityId) : DeliveryOutcome
    {
        /// <summary>The conversation that it opened; null where it opened none.</summary>
        public string? ConversationId { get; init; }

        public override string Message => "Delivered.";
    }

    /// <summary>The message to replace is not there: somebody deleted it.</summary>
    public sealed record Gone : DeliveryOutcome
    {
        public override string Message => "The message is not there any more.";
    }

    /// <summary>Nobody can be reached there until somebody speaks or installs the app again: blocked, removed, or no such conversation.</summary>
    public sealed record DeadReference(string Code) : DeliveryOutcome
    {
        public override string Message => $"The conversation can't be reached any more: {Code}";
    }

    /// <summary>An administrator has switched the app off; to be left alone until somebody speaks again.</summary>
    public sealed record DisabledByAdmin : DeliveryOutcome
    {
        public override string Message => "An administrator has disabled the app in Teams.";
    }

    /// <summary>Teams does not take this message, now or later.</summary>
    public sealed record Refused(string Code) : DeliveryOutcome
    {
        public override string Message => $"Teams refused the message: {Code}";
    }

    /// <summary>The tenant is served by another host, such as the government community cloud's.</summary>
    public sealed record WrongHost : DeliveryOutcome
    {
        public override string Message => "Teams serves this tenant from another host.";
    }

    /// <summary>The conversation's address is none that the bot trusts; nothing was sent.</summary>
    public sealed record UntrustedHost : DeliveryOutcome
    {
        public override string Message => "The conversation's address is not trusted.";
    }

    /// <summary>The bot could not prove who it is.</summary>
    public sealed record Unauthorised(string Cause) : DeliveryOutcome
    {
        public override string Message => $"The bot was not let in: {Cause}";

        public override bool IsFinal => false;
    }

    /// <summary>Too many messages, or another operation on the same conversation.</summary>
    /// <param name="RetryAfter">How long to leave the conversation alone; null where Teams does not say.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : DeliveryOutcome
    {
        public override string Message => "Teams takes no more messages for now.";

        public override bool IsFinal => false;
    }

    /// <summary>Certainly not delivered, but it may be later.</summary>
    public sealed record Unavailable(string Cause) : DeliveryOutcome
    {
        public override string Message => $"Teams could not be reached: {Cause}";

        public override bool IsFinal => false;
    }

    /// <summary>Perhaps delivered: sent again it may come twice.</summary>
    public sealed record Uncertain(string Cause) : DeliveryOutcome
    {
        public override string Message => $"Teams did not say whether it took the message: {Cause}";

        public override bool IsFinal => false;
    }
}
