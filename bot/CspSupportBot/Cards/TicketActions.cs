using AdaptiveCards;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>
/// The buttons of a ticket: only what its state allows, at most six, as a phone shows no more. Each input has an id of its own: ids are unique in a card,
/// whatever form they stand in.
/// </summary>
public static class TicketActions
{
    /// <param name="can">What its backend can do for it.</param>
    public static IEnumerable<AdaptiveAction> For(Ticket ticket, BackendCapabilities can)
    {
        var number = new TicketNumber(ticket.Number);
        return ticket.State switch
        {
            // While the backend is down the portal is the other way.
            TicketState.Filing => [.. Portal(ticket), Note(number)],
            TicketState.Prepared when ticket.IsHeldBack =>
                [CardActions.Say(Words.ButtonFileNow, $"{Words.CommandRetry} {number}"), .. Portal(ticket), GiveNumber(number), Note(number), Resolve(number), Cancel(number)],
            TicketState.Prepared => [.. Portal(ticket).Select(CardActions.First), GiveNumber(number), Note(number), Resolve(number), Cancel(number)],
            TicketState.Failed =>
                [CardActions.First(CardActions.Say(Words.ButtonRetry, $"{Words.CommandRetry} {number}")), .. Portal(ticket), GiveNumber(number), Note(number), .. GiveUp(ticket, number)],
            TicketState.Filed =>
                [CardActions.First(Responded(number)), Wait(number), Note(number), can.CanComment ? Reply(number) : Update(number), Severity(ticket, number), Resolve(number)],
            TicketState.Responded or TicketState.Referred =>
                [.. Answer(can, number), Wait(number), Note(number), Update(number), Resolve(number), .. NotResponded(ticket, number)],
            TicketState.Waiting =>
            [
                CardActions.First(CardActions.Say(Words.ButtonResume, $"{Words.CommandResume} {number}")),
                .. Answer(can, number), Note(number), Update(number), Resolve(number), .. NotResponded(ticket, number),
            ],
            _ => [CardActions.Say(Words.ButtonReopen, $"{Words.CommandReopen} {number}"), Note(number), .. Close(ticket, can, number)],
        };
    }

    private static IEnumerable<AdaptiveAction> Answer(BackendCapabilities can, TicketNumber number) => can.CanComment ? [Reply(number)] : [];

    private static AdaptiveShowCardAction Reply(TicketNumber number) =>
        WithText("reply", Words.ButtonReply, $"{Words.CommandReply} {number}", Words.FieldReply, isMultiline: true);

    // Who sells the subscription has no portal of Microsoft's.
    private static IEnumerable<AdaptiveOpenUrlAction> Portal(Ticket ticket) =>
        ticket.PortalLink is { } link ? [CardActions.Open(Words.ButtonPortal, link)] : [];

    private static AdaptiveSubmitAction Responded(TicketNumber number) =>
        CardActions.Say(Words.ButtonResponded, $"{Words.CommandResponded} {number}");

    // An automatic receipt looks like an answer, and stops the clock: a click sets it right.
    private static IEnumerable<AdaptiveAction> NotResponded(Ticket ticket, TicketNumber number) =>
        ticket.FirstResponse is null ? [] : [CardActions.Say(Words.ButtonNotResponded, $"{Words.CommandNotResponded} {number}")];

    private static IEnumerable<AdaptiveAction> Close(Ticket ticket, BackendCapabilities can, TicketNumber number) =>
        can.CanClose && ticket is { BackendNumber: not null, AtMicrosoft: not { IsClosed: true } } ? [CardActions.Say(Words.ButtonClose, $"{Words.CommandClose} {number}")] : [];

    private static AdaptiveSubmitAction Cancel(TicketNumber number) => CardActions.Say(Words.ButtonCancelTicket, $"{Words.CommandCancel} {number}");

    // What may be at Microsoft is not given up before somebody knows.
    private static IEnumerable<AdaptiveAction> GiveUp(Ticket ticket, TicketNumber number) => ticket.FilingSentAt is null ? [Cancel(number)] : [];

    private static AdaptiveSubmitAction Update(TicketNumber number) => CardActions.Say(Words.ButtonUpdate, $"{Words.CommandUpdate} {number}");

    private static AdaptiveShowCardAction Note(TicketNumber number) =>
        WithText("note", Words.ButtonNote, $"{Words.CommandNote} {number}", Words.FieldNote, isMultiline: true);

    private static AdaptiveShowCardAction Resolve(TicketNumber number) =>
        WithText("resolution", Words.ButtonResolve, $"{Words.CommandResolve} {number}", Words.FieldResolution, isMultiline: true);

    private static AdaptiveShowCardAction GiveNumber(TicketNumber number) =>
        WithText("number", Words.ButtonNumber, $"{Words.CommandNumber} {number}", Words.FieldNumber, isMultiline: false);

    private static AdaptiveShowCardAction Wait(TicketNumber number) => CardActions.SayWith(
        Words.ButtonWait,
        $"{Words.CommandWait} {number}",
        new AdaptiveChoiceSetInput
        {
            Id = "reason",
            Label = Words.FieldWait,
            IsRequired = true,
            ErrorMessage = Words.FieldRequired,
            Choices = [.. Enum.GetValues<WaitingFor>().Select(reason => new AdaptiveChoice { Title = Wording.Of(reason), Value = $"{reason}" })],
        },
        Words.ButtonSend);

    private static AdaptiveShowCardAction Severity(Ticket ticket, TicketNumber number) => CardActions.SayWith(
        Words.ButtonSeverity,
        $"{Words.CommandSeverity} {number}",
        new AdaptiveChoiceSetInput
        {
            Id = "impact",
            Label = Words.LabelImpact,
            IsRequired = true,
            ErrorMessage = Words.FieldRequired,
            Choices = [.. BusinessImpacts.MostSevereFirst
                .Where(impact => impact != ticket.Impact)
                .Select(impact => new AdaptiveChoice { Title = Wording.WithLetter(impact), Value = $"{impact.Letter()}" })],
        },
        Words.ButtonSend);

    /// <param name="id">Of the input: clients look inputs up in the whole card, so each has one of its own.</param>
    private static AdaptiveShowCardAction WithText(string id, string title, string words, string label, bool isMultiline) => CardActions.SayWith(
        title,
        words,
        new AdaptiveTextInput { Id = id, Label = label, IsMultiline = isMultiline, IsRequired = true, ErrorMessage = Words.FieldRequired, MaxLength = 2000 },
        Words.ButtonSend);
}
