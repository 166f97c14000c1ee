namespace CspSupportBot.Tests.Infrastructure;

/// <summary>What a person types to file an Azure ticket, and the words by which each answer of the bot is known.</summary>
public static class AzureTicketScript
{
    public static readonly Line Submit = new("submit", "CSP-");

    /// <summary>From "new ticket" to the summary: each line answers the question that the line before brought.</summary>
    public static readonly IReadOnlyList<Line> ToSummary =
    [
        new("new ticket", "Which customer"),
        new("Contoso Ltd", "Which product family"),
        new("Azure", "Which Azure subscription"),
        new("Contoso Production", "How severe"),
        new("B", "in one line"),
        new("Virtual machine does not start", "Please describe"),
        new("Since 09:00 vm-prod-1 stays in Starting.", "Is everything right"),
    ];

    public sealed record Line(string Said, string Asked);
}
