using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Every word that is shown in more than one place.</summary>
public static class Words
{
    public static string Today(string time, string zone) => $"today {time} {zone}";

    public static string Tomorrow(string time, string zone) => $"tomorrow {time} {zone}";

    public static string Yesterday(string time, string zone) => $"yesterday {time} {zone}";

    public static string OnDay(string day, string time, string zone) => $"{day} {time} {zone}";

    public static string Family(ProductFamily family) => family switch
    {
        ProductFamily.Azure => "Azure",
        ProductFamily.Microsoft365 => "Microsoft 365",
        _ => "Marketplace",
    };

    public static string FamilyMeaning(ProductFamily family) => family switch
    {
        ProductFamily.Azure => "Virtual machines, databases, networks: everything in an Azure subscription",
        ProductFamily.Microsoft365 => "Office 365, Dynamics 365, Enterprise Mobility + Security",
        _ => "A product of an independent vendor, bought through the marketplace",
    };

    public static string Impact(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => "Critical",
        BusinessImpact.Moderate => "Moderate",
        _ => "Minimal",
    };

    public static string ImpactMeaning(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => "Services are lost or badly degraded; production is down",
        BusinessImpact.Moderate => "Services are partly lost or degraded; production is partly affected",
        _ => "Services still work, or only non-production is affected",
    };

    public static string ImpactWithLetter(BusinessImpact impact) => $"{impact.Letter()} · {Impact(impact)}";

    public static string FirstResponseWithin(TimeSpan target) => $"First response within {Duration(target)}";

    public static string State(TicketState state) => state switch
    {
        TicketState.Filing => "Filing at Microsoft",
        TicketState.Filed => "Filed, awaiting first response",
        TicketState.Responded => "Microsoft has responded",
        TicketState.Failed => "Not filed: Microsoft refused it",
        TicketState.Resolved => "Resolved",
        _ => "Cancelled",
    };

    /// <summary>A length of time in its two largest units, rounded down.</summary>
    public static string Duration(TimeSpan length) => length switch
    {
        { TotalDays: >= 1, Hours: > 0 } => $"{Count(length.Days, "day")} {Count(length.Hours, "hour")}",
        { TotalDays: >= 1 } => Count(length.Days, "day"),
        { TotalHours: >= 1, Minutes: > 0 } => $"{length.Hours} h {length.Minutes} min",
        { TotalHours: >= 1 } => Count(length.Hours, "hour"),
        { TotalMinutes: >= 1 } => Count(length.Minutes, "minute"),
        _ => Count(Math.Max(0, length.Seconds), "second"),
    };

    public static string Access(CustomerAccess access) => access switch
    {
        CustomerAccess.Full => "admin access",
        CustomerAccess.Expired => "admin access that has expired",
        _ => "no admin access",
    };

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
