using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Domain.Sla;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>A ticket to which people do this and that, by chance, until it is closed for good.</summary>
internal sealed class BusyTicket(Agenda agenda, DeskWatch watch, DeskRules rules, IReadOnlyList<Person> people, Random random)
{
    private const int MostDeeds = 8;

    private static readonly BusinessImpact[] Impacts = [BusinessImpact.Minimal, BusinessImpact.Moderate, BusinessImpact.Critical];

    // What is written more often comes more often.
    private static readonly Deed[] Deeds =
    [
        Deed.Answer, Deed.Answer, Deed.Answer, Deed.Deny, Deed.Reply, Deed.Wait, Deed.Resume, Deed.Change, Deed.Change, Deed.Snooze, Deed.Acknowledge, Deed.HandOver, Deed.Close, Deed.Reopen,
    ];

    private Ticket ticket = null!;
    private Person owner = null!;
    private int deeds;

    private WatchedTicket Watched => watch[ticket.Number];

    public void Begin(long number)
    {
        owner = people[random.Next(people.Count)];
        var language = random.Next(10) switch { 0 => "ja-jp", 1 => "fr-fr", _ => SupportLanguages.English };
        var draft = Samples.Draft() with { Id = Guid.NewGuid(), PersonId = owner.Id, Impact = Impacts[random.Next(3)], SupportLanguage = language };
        ticket = Ticket.Submit(draft, Samples.ByApi, new TicketNumber(number), Samples.Problem, Samples.Contact, owner, agenda.Now);
        agenda.Add(agenda.Now + TimeSpan.FromSeconds(random.Next(1, 600)), File);
    }

    private void File()
    {
        ticket.File("2611230010000001", agenda.Now, SlaBench.Policy.Promise(SlaCase.Of(ticket, ticket.Impact), agenda.Now));
        watch.File(ticket.Number, owner.Id, ticket.Impact, ticket.SupportLanguage == SupportLanguages.English, agenda.Now);
        rules.Plan(ticket);
        PlanNext();
    }

    // Mostly within an hour or two, now and then over a weekend.
    private void PlanNext() => agenda.Add(agenda.Now + TimeSpan.FromSeconds(random.Next(16) == 0 ? random.Next(200_000) : random.Next(9_000)), DoSomething);

    private void DoSomething()
    {
        watch.EnsureBreachIsHeard(Watched, agenda.Now);
        if (++deeds < MostDeeds)
        {
            Do(Deeds[random.Next(Deeds.Length)]);
            PlanNext();
        }
        else
        {
            Do(Deed.Close);
        }

        rules.Plan(ticket);
    }

    private void Do(Deed deed)
    {
        var now = agenda.Now;
        switch (deed)
        {
            case Deed.Answer when ticket.MarkResponded(owner, now) is ChangeOutcome.Changed:
                Watched.Answer(now);
                break;
            case Deed.Deny when ticket.DenyResponse(owner, now) is ChangeOutcome.Changed:
                Watched.DenyAnswer(now);
                break;
            case Deed.Reply when !ticket.IsClosed:
                ticket.Replied("Here it is.", owner.Name, now);
                Watched.Reply(now);
                break;
            case Deed.Wait:
                Wait(random.Next(3) switch { 0 => WaitingFor.Vendor, 1 => WaitingFor.Us, _ => WaitingFor.Customer }, now);
                break;
            case Deed.Resume when ticket.Resume(owner, now) is ChangeOutcome.Changed:
                Watched.Rest(false, now);
                break;
            case Deed.Change:
                Change(Impacts[random.Next(3)], now);
                break;
            case Deed.Snooze:
                Snooze(now + TimeSpan.FromMinutes(random.Next(3) switch { 0 => 30, 1 => 120, _ => 24 * 60 }), now);
                break;
            case Deed.Acknowledge when ticket.Acknowledge(owner, now) is ChangeOutcome.Changed:
                Watched.Acknowledge(now);
                break;
            case Deed.HandOver:
                HandOver(people[random.Next(people.Count)], now);
                break;
            case Deed.Close when ticket.Resolve(null, owner, now) is ChangeOutcome.Changed:
                Watched.Close(now);
                break;
            case Deed.Reopen when ticket.Reopen(owner, now) is ChangeOutcome.Changed:
                Watched.Reopen(now);
                break;
        }
    }

    private void Wait(WaitingFor reason, DateTimeOffset now)
    {
        if (ticket.Wait(reason, null, owner, now) is ChangeOutcome.Changed)
        {
            Watched.Rest(reason is not WaitingFor.Us, now);
        }
    }

    private void Change(BusinessImpact impact, DateTimeOffset now)
    {
        if (ticket.ChangeImpact(impact, SlaBench.Policy.Promise(SlaCase.Of(ticket, impact), ticket.FiledAt!.Value), owner, now) is ChangeOutcome.Changed)
        {
            Watched.Change(impact, now);
        }
    }

    private void Snooze(DateTimeOffset until, DateTimeOffset now)
    {
        if (ticket.Snooze(until, owner, now) is ChangeOutcome.Changed)
        {
            Watched.Snooze(until, now);
        }
    }

    private void HandOver(Person to, DateTimeOffset now)
    {
        if (ticket.AssignTo(to, owner, now) is ChangeOutcome.Changed)
        {
            owner = to;
            Watched.HandOver(to.Id, now);
        }
    }

    private enum Deed
    {
        Answer,
        Deny,
        Reply,
        Wait,
        Resume,
        Change,
        Snooze,
        Acknowledge,
        HandOver,
        Close,
        Reopen,
    }
}
