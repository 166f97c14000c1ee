using System.Text.Json.Nodes;
using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A member of a helpdesk who talks to the bot in a language, in one conversation.</summary>
public sealed class HelpdeskChat(BotUnderTest bot, Tongue tongue, Chat chat)
{
    public const string Description = "Since 09:00 nothing works any more.";

    public Chat Chat => chat;

    public Tongue Tongue => tongue;

    public TeamsUser User => chat.User;

    /// <summary>A person in their own chat with the bot.</summary>
    public static HelpdeskChat Of(BotUnderTest bot, Tongue tongue, Guid tenantId, string name, string timeZone) =>
        new(bot, tongue, bot.Teams.PersonalChat(bot.Teams.AddUser(name, tongue.Locale, timeZone, tenantId)));

    /// <summary>Somebody else of the same helpdesk.</summary>
    public HelpdeskChat Colleague(string name, string language = "en", string timeZone = "Europe/London") =>
        Of(bot, Tongue.Of(language), User.TenantId, name, timeZone);

    /// <summary>The same person elsewhere, such as in a channel.</summary>
    public HelpdeskChat In(Chat other) => new(bot, tongue, other.As(User));

    /// <summary>The resource's sentence in this person's language.</summary>
    public string Sentence(string name, params object?[] values) => tongue.Sentence(name, values);

    /// <summary>The resource's word in this person's language.</summary>
    public string Word(string name, params object?[] values) => tongue.Word(name, values);

    /// <summary>The sentence of a rule in this person's language.</summary>
    public string RuleText(string name) => tongue.RuleText(name);

    public Task<BotMessage> SayAsync(string text) => bot.SayAsync(text, chat);

    /// <summary>Sends files, with or without words.</summary>
    public async Task<BotMessage> SendAsync(string text, params IReadOnlyList<JsonObject> files) => await AnswerAsync(await chat.SayAsync(text, files));

    /// <summary>Says several things, one after another; returns the last answer.</summary>
    public async Task<BotMessage> SayAllAsync(params IReadOnlyList<string> texts)
    {
        BotMessage? last = null;
        foreach (var text in texts)
        {
            last = await SayAsync(text);
        }

        return last!;
    }

    /// <summary>Says a command in this person's language.</summary>
    /// <param name="command">The name of the resource with the command's words.</param>
    public Task<BotMessage> CommandAsync(string command, string rest = "") => SayAsync($"{Word(command)} {rest}".TrimEnd());

    /// <summary>Presses a button of the newest card and waits for what the bot says then.</summary>
    public async Task<BotMessage> PressAsync(string title, IReadOnlyDictionary<string, string>? answers = null, BotMessage? message = null) =>
        await AnswerAsync(await chat.PressAsync(title, answers, message));

    /// <summary>Posts what a client of one's own making might post for a click.</summary>
    public async Task<BotMessage> SubmitAsync(JsonNode value) => await AnswerAsync(await chat.SubmitAsync(value));

    /// <summary>Posts an activity as it is and waits for what the bot says then.</summary>
    public async Task<BotMessage> DeliverAsync(JsonObject activity) => await AnswerAsync(await chat.DeliverAsync(activity));

    /// <summary>Everything the bot said anew after a message.</summary>
    public IReadOnlyList<BotMessage> After(BotMessage message) => [.. chat.Messages.Where(later => later.Sequence > message.Sequence)];

    /// <summary>The text of a message as it is now.</summary>
    public BotMessage Now(BotMessage message) => chat.Messages.Single(shown => shown.Id == message.Id);

    /// <summary>Answers everything about an Azure problem up to the summary, which is returned.</summary>
    public Task<BotMessage> FillInAsync(string impact = "B", string title = "VPN is down", string customer = "Contoso Ltd", string subscription = "Contoso Production") =>
        SayAllAsync($"{Word("CommandNewTicket")} {customer} azure {impact}", subscription, title, Description);

    /// <summary>Reports an Azure problem and waits until Microsoft has it; returns the ticket's number.</summary>
    public async Task<string> FileAsync(string impact = "B", string title = "VPN is down")
    {
        await FillInAsync(impact, title);
        await CommandAsync("CommandSubmit");
        var filed = await chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains($" · {Word("StateFiled")}\n{title}", StringComparison.Ordinal));
        return NumberIn(filed);
    }

    /// <summary>Reports a Microsoft 365 problem, which a person files in the portal; returns the ticket's card.</summary>
    public Task<BotMessage> PrepareAsync(string impact = "B", string title = "Mail does not arrive") => SayAllAsync(
        $"{Word("CommandNewTicket")} Contoso Ltd microsoft 365 {impact}", "Exchange Online", title, Description, Word("CommandSubmit"));

    /// <summary>Tracks a marketplace product; returns the ticket's card.</summary>
    public Task<BotMessage> ReferAsync() => SayAllAsync(
        $"{Word("CommandIsv")} Tailspin Backup", $"{Word("CommandTrack")} p01-tailspin-backup", "Contoso Ltd");

    /// <summary>The ticket's number on a card.</summary>
    public static string NumberIn(BotMessage message) =>
        System.Text.RegularExpressions.Regex.Match(message.VisibleText, "CSP-[0-9]+") is { Success: true } match
            ? match.Value
            : throw new InvalidOperationException($"No ticket on: {message.VisibleText}");

    /// <summary>The ticket as it is kept; null where there is none.</summary>
    public async Task<Ticket?> TicketAsync(string number)
    {
        await using var scope = Enter();
        Assert.True(TicketNumber.TryParse(number, out var parsed), number);
        return await scope.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(parsed, CancellationToken.None);
    }

    /// <summary>What this person has answered so far; null where nothing is being filled in.</summary>
    public async Task<TicketDraft?> DraftAsync()
    {
        await using var scope = Enter();
        return await scope.ServiceProvider.GetRequiredService<DraftDesk>().FindAsync(chat.Id, $"{User.AadObjectId}", CancellationToken.None);
    }

    /// <summary>What is remembered of this person.</summary>
    public async Task<Profile> ProfileAsync()
    {
        await using var scope = Enter();
        return (await scope.ServiceProvider.GetRequiredService<ProfileDesk>().FindAsync($"{User.AadObjectId}", CancellationToken.None))!;
    }

    private AsyncServiceScope Enter()
    {
        var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{User.TenantId}");
        return scope;
    }

    private async Task<BotMessage> AnswerAsync(Delivery delivery)
    {
        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}\n{chat.Transcript()}");
        return await chat.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter);
    }
}
