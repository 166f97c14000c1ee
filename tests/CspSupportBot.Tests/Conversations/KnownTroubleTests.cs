using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Before anything is filed the summary shows what is known already: wait for it, join it, or file anyway.</summary>
public sealed class KnownTroubleTests(LiveBot live) : IClassFixture<LiveBot>
{
    private const string Title = "Virtual machine does not start";

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_incident_of_the_service_is_shown_with_place_and_beginning_and_the_ticket_can_be_filed_anyway(string language)
    {
        var agent = live.Agent(language);
        var incident = Announce(language);

        var summary = await agent.FillInAsync(title: Title);
        var number = HelpdeskChat.NumberIn(await agent.PressAsync(agent.Word("ButtonSubmitAnyway")));
        var filed = await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains(agent.Word("StateFiled"), StringComparison.Ordinal));

        Assert.Contains("Virtual Machines, West Europe, ", summary.VisibleText);
        Assert.Contains(incident, summary.VisibleText);
        Assert.Contains(agent.Word("CheckOutageGoingOn"), summary.VisibleText);
        Assert.Equal(EscalationCheck.OutageGoingOn, (await agent.TicketAsync(number))!.EscalationCheck);
        Assert.Single(live.Azure.Arm.Tickets, ticket => filed.VisibleText.Contains(ticket.Number, StringComparison.Ordinal));
        live.Microsoft.Resolve(incident);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_waits_files_nothing_is_told_when_it_is_over_and_can_file_then(string language)
    {
        var agent = live.Agent(language);
        var incident = Announce(language);
        await agent.FillInAsync(title: Title);

        var card = await agent.PressAsync(agent.Word("ButtonWatch", incident));
        var number = HelpdeskChat.NumberIn(card);
        var watching = (await agent.TicketAsync(number))!;
        live.Microsoft.Resolve(incident);
        await live.PassAsync();
        await agent.Chat.WaitForMessageAsync(message => message.Text == agent.Word("WatchEnded", number, incident));
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"{number} · {agent.Word("StateIncidentOver")}", StringComparison.Ordinal));
        var before = live.Azure.Arm.Tickets.Count(ticket => ticket.Name == watching.BackendName);
        await agent.CommandAsync("CommandRetry", number);
        await live.Azure.Arm.WaitForTicketAsync(ticket => ticket.Name == watching.BackendName);

        Assert.Contains(agent.Word("WatchingExplained", "Virtual machines do not start", incident, $"{agent.Word("CommandRetry")} {number}"), card.VisibleText);
        Assert.Equal((TicketState.Prepared, true, 0), (watching.State, watching.IsWatching, before));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_belongs_to_an_open_ticket_is_added_to_it_here_and_at_Microsoft(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        var summary = await agent.FillInAsync(title: "VPN of the branch is down");
        await agent.PressAsync(agent.Word("ButtonJoin", number));

        Assert.Contains(agent.Word("KnownTicketLine", number, "VPN is down", agent.Word("StateFiled")), summary.VisibleText);
        await agent.Chat.WaitForMessageAsync(message => message.Text == agent.Sentence("JoinDoneTold", number));
        Assert.Null(await agent.DraftAsync());
        Assert.Null(await agent.TicketAsync("CSP-2"));
        var ticket = (await agent.TicketAsync(number))!;
        Assert.Contains(ticket.History, line => line.Kind is TicketEventKind.Noted && line.Detail!.StartsWith("VPN of the branch is down\n\n", StringComparison.Ordinal));
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains(agent.Word("LabelLastMessage"), StringComparison.Ordinal));
        Assert.StartsWith("VPN of the branch is down", Assert.Single(live.Azure.Arm.CommunicationsOf(await live.AtMicrosoftAsync(agent, number))).Body, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Of_other_customers_and_families_nothing_is_shown_or_joined(string language)
    {
        var agent = live.Agent(language);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());

        var summary = await agent.FillInAsync();
        var joined = await agent.CommandAsync("CommandJoin", prepared);
        var watched = await agent.CommandAsync("CommandWatch", "XX_0-000");

        Assert.DoesNotContain(agent.Word("KnownHeading"), summary.VisibleText);
        Assert.Contains(agent.Sentence("JoinUnknown", prepared), joined.VisibleText);
        Assert.Contains(agent.Sentence("WatchUnknown", "XX_0-000"), watched.VisibleText);
    }

    // One for each test, as all share the subscription.
    private string Announce(string language)
    {
        var trackingId = $"{language.ToUpperInvariant()}_{Guid.NewGuid().ToString()[..4].ToUpperInvariant()}";
        live.Microsoft.Announce(new HealthEvent(trackingId, "Virtual Machines", "West Europe", "Virtual machines do not start", live.Bot.Clock.GetUtcNow().AddMinutes(-30)));
        return trackingId;
    }
}
