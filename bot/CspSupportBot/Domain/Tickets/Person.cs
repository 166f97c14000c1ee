namespace CspSupportBot.Domain.Tickets;

/// <summary>A member of staff. <paramref name="Id"/> is the Entra object id: the only stable key Teams gives.</summary>
public sealed record Person(string Id, string Name)
{
    /// <summary>Who runs the bot, where a command line can't tell who that is.</summary>
    public static Person Operator { get; } = new("", "Operator");
}
