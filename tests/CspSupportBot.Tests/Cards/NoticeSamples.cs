using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using NodaTime;

namespace CspSupportBot.Tests.Cards;

/// <summary>The cards of notices about deadlines.</summary>
public static class NoticeSamples
{
    private static readonly SlaPolicy Policy = PolicyReader.Read(new SlaOptions(), "Asia/Tokyo");

    // On the day after.
    private static DateTimeOffset Overdue => Samples.Now.AddHours(20);

    public static Dictionary<string, AdaptiveCard> Usual() => new()
    {
        ["notice"] = Notice(Samples.Filed(), 0.5, TimeSpan.FromMinutes(61)),
        ["notice-late"] = Notice(Samples.Filed(), 0.9, TimeSpan.FromMinutes(115), view => view with { IsLate = true, InsteadOf = "Ben Ito" }),
        ["notice-overdue"] = Notice(Samples.Filed(), 1.25, TimeSpan.FromMinutes(151), view => view with { IsByChange = true }),
        ["notice-now"] = Notice(Samples.Filed(), 1, TimeSpan.FromMinutes(121).Add(TimeSpan.FromSeconds(1))),
        ["notice-superseded"] = NoticeCard.RenderSuperseded(Taken(), 0.5, Samples.Now.AddMinutes(61), Samples.Tokyo),
        ["notice-answered"] = Notice(Taken(), 0.5, TimeSpan.FromMinutes(70)),
        ["notice-over"] = Notice(Responded(), 0.5, TimeSpan.FromMinutes(80)),
        ["ticket-above-notices"] = TicketCard.Render(Taken(), BackendCapabilities.None, Samples.Tokyo, Samples.Now.AddMinutes(65), awaitsNote: false),
        ["ticket-overdue"] = TicketCard.Render(Samples.Filed(), BackendCapabilities.None, Samples.Tokyo, Overdue),
        ["ticket-list-overdue"] = TicketListCard.Render(Words.ListDueNext, [Samples.Filed()], 1, Samples.Tokyo, Overdue),
        ["why-overdue"] = WhyCard.Render(Samples.Filed(), Samples.Promise(Samples.Now.AddMinutes(1), TimeSpan.FromHours(2)), Samples.Tokyo, Overdue),
        ["binding"] = BindingCard.Render(Binding(BusinessImpact.Moderate, ProductFamily.Azure, "contoso"), Samples.Now, Samples.Tokyo, Samples.Now),
        ["binding-all"] = BindingCard.Render(Binding(null, null, null), Samples.Now, Samples.Tokyo, Samples.Now),
    };

    public static Dictionary<string, AdaptiveCard> Longest(TicketDraft draft, string text) => new()
    {
        ["notice"] = Notice(Samples.Filed(draft), 0.9, TimeSpan.FromMinutes(115), view => view with { IsLate = true, InsteadOf = text }),
        ["binding"] = BindingCard.Render(Binding(BusinessImpact.Moderate, ProductFamily.Azure, text[..100]), Samples.Now, Samples.Tokyo, Samples.Now),
    };

    private static AdaptiveCard Notice(Ticket ticket, double threshold, TimeSpan after, Func<NoticeView, NoticeView>? change = null)
    {
        var now = Samples.Now + after;
        var clock = SlaClocks.Read(Policy, SlaHistory.Of(ticket), Instant.FromDateTimeOffset(now)).FirstResponse!;
        NoticeView view = new(ticket, clock, threshold);
        return NoticeCard.Render(change?.Invoke(view) ?? view, Samples.Tokyo, now);
    }

    private static Ticket Taken()
    {
        var ticket = Samples.Filed();
        ticket.Acknowledge(Samples.Aiko, Samples.Now.AddMinutes(62));
        ticket.Snooze(Samples.Now.AddMinutes(92), Samples.Aiko, Samples.Now.AddMinutes(63));
        return ticket;
    }

    private static Ticket Responded()
    {
        var ticket = Samples.Filed();
        ticket.MarkResponded(Samples.Aiko, Samples.Now.AddMinutes(62));
        return ticket;
    }

    private static ChannelBinding Binding(BusinessImpact? least, ProductFamily? family, string? customer) => new()
    {
        PartnerTenant = "partner",
        ChannelId = "19:deadlines@thread.tacv2",
        BindingId = Guid.Empty,
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        BotId = "28:bot",
        Least = least,
        Family = family,
        Customer = customer,
        BoundById = Samples.Aiko.Id,
        BoundByName = Samples.Aiko.Name,
        BoundAt = Samples.Now,
        Quiet = least is null ? null : new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, 0), "Asia/Tokyo"),
    };
}
