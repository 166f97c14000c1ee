using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A complete draft and what it needs to become a ticket.</summary>
public static class Samples
{
    public static readonly DateTimeOffset Now = BotUnderTest.Start;

    public static readonly Reader Tokyo = new("Asia/Tokyo");

    public static readonly Person Aiko = new("aiko", "Aiko Tanaka");

    public static readonly Contact Contact = new("Aiko Tanaka", "aiko@partner.example", "+81 3 1234 5678", "JPN", "Asia/Tokyo");

    public static readonly AzureProblem Problem = new("service", "Virtual Machine running Windows", "problem", "My VM does not start or keeps restarting", []);

    public static readonly FilingWay ByApi = Way(SupportRoute.FileThroughApi, Rule.AzureRole, Place.CustomerAzurePortal);

    public static readonly FilingWay ByHand = Way(SupportRoute.FileInPortal, Rule.AzureByDomain, Place.CustomerAzurePortal);

    public static readonly FilingWay ByVendor = Way(SupportRoute.ContactVendor, Rule.VendorSupports, Place.Vendor);

    public static readonly FilingWay ByProvider = Way(SupportRoute.AskProvider, Rule.AzureSeller, Place.Provider);

    public static FilingWay Way(SupportRoute route, Rule rule, Place place) =>
        new(route, rule.Id, PortalLinks.To(place, MicrosoftCloud.Public, "1", "contoso.onmicrosoft.com"));

    public static TicketDraft Draft(string title = "Virtual machine does not start", string description = "Since 09:00 vm-prod-1 stays in Starting.", string customer = "Contoso Ltd") =>
        TicketDraft.Start("partner", "conversation", Aiko.Id, Now) with
        {
            CustomerTenantId = "0b8e0c1e-0000-4000-8000-000000000001",
            CustomerName = customer,
            CustomerDomain = "contoso.onmicrosoft.com",
            CustomerAccess = CustomerAccess.Full,
            Family = ProductFamily.Azure,
            WhatId = "0b8e0c1e-0000-4000-8000-000000000002",
            What = "Contoso Production",
            Impact = BusinessImpact.Critical,
            Title = title,
            Description = description,
        };

    public static Ticket Submitted(TicketDraft? draft = null, long number = 1) =>
        Ticket.Submit(draft ?? Draft(), ByApi, new TicketNumber(number), Problem, Contact, Aiko, Now);

    public static Ticket Filed(TicketDraft? draft = null, long number = 1)
    {
        var ticket = Submitted(draft, number);
        ticket.File("2611230010000001", Now.AddMinutes(1), Promise(Now.AddMinutes(1), TimeSpan.FromHours(2)));
        return ticket;
    }

    /// <summary>So long from then on, round the clock.</summary>
    public static Promise Promise(DateTimeOffset start, TimeSpan length, bool isBestEffort = false) => CspSupportBot.Domain.Sla.Promise.From(
        new Terms(new Goal.WorkingDuration(Duration.FromTimeSpan(length)), WorkingCalendar.RoundTheClock, isBestEffort), Instant.FromDateTimeOffset(start), "sample")!;

    public static Ticket Refused(TicketDraft? draft = null, string reason = "problemClassificationId is missing or belongs to another service.")
    {
        var ticket = Submitted(draft);
        ticket.Refuse(reason, Now.AddMinutes(1));
        return ticket;
    }
}
