using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A ticket as it stands, with what can be done about it.</summary>
public static class TicketCard
{
    // What is copied into the portal; Teams takes 28 kB a card, and a character can be three bytes.
    private const int LongestCopied = 3000;

    /// <param name="can">What its backend can do for it; no button offers anything else.</param>
    /// <param name="awaitsNote">Where it stands above notices in a channel, so that its buttons are theirs: whether somebody should still take note; null elsewhere.</param>
    public static AdaptiveCard Render(Ticket ticket, BackendCapabilities can, Reader reader, DateTimeOffset now, bool? awaitsNote = null)
    {
        var heading = CardParts.Heading($"{new TicketNumber(ticket.Number)} · {Wording.StateOf(ticket)}");
        heading.Color = Tones.Of(ticket.State);
        List<AdaptiveElement> body = [heading, CardParts.Below(CardParts.Literal(ticket.Title, AdaptiveTextWeight.Bolder))];
        body.AddRange(Explanation(ticket));
        if (Tiles(ticket, reader, now).ToArray() is { Length: > 0 } tiles)
        {
            var row = CardParts.Beside(tiles);

            // The number is as wide as it is; a moment takes what is left, and may break.
            row.Columns[^1].Width = tiles.Length > 1 ? AdaptiveWidth.Auto : AdaptiveWidth.Stretch;
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, SelectAction = Why(ticket), Items = [row] });
        }

        body.AddRange(Facts(ticket, reader, now));
        if (ticket.Family is not ProductFamily.Marketplace)
        {
            // Who files in the portal copies them; everybody else rarely needs them.
            body.AddRange(Fold.Of(Details(ticket, reader, now), isOpen: ticket.State is TicketState.Prepared or TicketState.Failed));
        }

        return CardParts.Card(Summary(ticket, reader, now), body, awaitsNote is { } awaited ? NoticeActions.For(ticket, awaited) : TicketActions.For(ticket, can));
    }

    /// <summary>The card as a message outside of a turn, for those who don't know cards.</summary>
    public static OutgoingMessage Message(Ticket ticket, BackendCapabilities can, Reader reader, DateTimeOffset now, bool? awaitsNote = null)
    {
        var card = Render(ticket, can, reader, now, awaitsNote);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), CardSubject.Ticket(ticket.Id), null);
    }

    /// <summary>The card in one line, for notifications and the search.</summary>
    public static string Summary(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var line = $"{new TicketNumber(ticket.Number)} · {ticket.CustomerName} · {Wording.StateOf(ticket)}";
        return ticket is { State: TicketState.Filed, RespondedAt: null, FirstResponseDue: { } due } ? $"{line} · {Wording.OfDue(ticket, due, reader, now)}" : line;
    }

    private static IEnumerable<AdaptiveElement> Explanation(Ticket ticket)
    {
        var explanation = ticket.State switch
        {
            TicketState.Filing => Words.FilingExplained,
            TicketState.Prepared when ticket is { IsHeldBack: true, Incident: { } incident } => MicrosoftLines.OnIncident(ticket, incident),
            TicketState.Prepared when ticket.Route.IsFiling() => Words.PreparedExplained.With(new TicketNumber(ticket.Number)),
            TicketState.Prepared => Words.PreparedElsewhereExplained.With(RemedyOn(ticket), new TicketNumber(ticket.Number)),
            TicketState.Referred => Words.ReferredExplained,
            _ => null,
        };
        if (explanation is not null)
        {
            yield return CardParts.Line(explanation);
        }

        if (ticket is { State: TicketState.Failed, RefusalReason: { } reason })
        {
            yield return CardParts.Notice(Words.FailedExplained.With(reason));
        }

        if (ticket is { State: TicketState.Prepared, RefusalReason: { } closedDoor })
        {
            yield return CardParts.Notice(closedDoor);
        }

        if (FilesLeft(ticket) is { } left)
        {
            yield return CardParts.Notice(left);
        }

        foreach (var notice in MicrosoftLines.Notices(ticket))
        {
            yield return CardParts.Notice(notice);
        }

        foreach (var hint in RulesOn(ticket))
        {
            yield return CardParts.Hint(hint);
        }
    }

    // What nobody sends any more, a person must, with the reason where there is one.
    private static string? FilesLeft(Ticket ticket) =>
        ticket is { TakesFilesAlong: false, IsClosed: false, FilesLeft: { Count: > 0 } left }
            ? Words.FilesLeft.With(string.Join(", ", left.Select(file => file.Refusal is { } why ? $"{Wording.Of(file)}: {why}" : Wording.Of(file))))
            : null;

    // Why a person files it, and what to mind in the portal's form; a ticket that the bot could not file is filed by hand, too.
    private static IEnumerable<string> RulesOn(Ticket ticket)
    {
        var mind = ticket.AlsoApplies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Rule.Find).OfType<Rule>();
        return ticket.State switch
        {
            TicketState.Prepared when ticket.IsHeldBack => [],
            TicketState.Prepared when ticket.RefusalReason is not null => mind.Append(Rule.AzureForm).Distinct().Select(Wording.Whole),
            TicketState.Prepared when Rule.Find(ticket.RuleId) is { } rule => [$"{Wording.ReasonOf(rule)} {Wording.SourceOf(rule)}", .. mind.Select(Wording.Whole)],
            TicketState.Failed when ticket.Family is ProductFamily.Azure => mind.Append(Rule.AzureForm).Distinct().Select(Wording.Whole),
            _ => [],
        };
    }

    private static string RemedyOn(Ticket ticket) => Rule.Find(ticket.RuleId) is { } rule ? Wording.RemedyOf(rule) : "";

    /// <summary>What is looked for first: until when, and under which number.</summary>
    private static IEnumerable<AdaptiveElement> Tiles(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket.RespondedAt is { } responded)
        {
            yield return Tile(Words.LabelFirstResponse, Words.RespondedAt.With(reader.Moment(responded, now)), AdaptiveTextColor.Good);
        }
        else if (ticket.FirstResponseDue is { } due)
        {
            yield return Tile(
                ticket.IsBestEffort ? $"{Words.LabelFirstResponse} · {Words.BestEffort}" : Words.LabelFirstResponse,
                Wording.OfDue(ticket, due, reader, now),
                ticket.IsClosed ? AdaptiveTextColor.Default : Tones.OfDue(due, now));
        }

        if (ticket.BackendNumber is { } number)
        {
            yield return Tile(Words.LabelAtMicrosoft, number, AdaptiveTextColor.Default);
        }

        if (ticket is { FollowUpAt: { } followUp, BackendNumber: null })
        {
            yield return Tile(Words.LabelFollowUp, reader.Moment(followUp, now), AdaptiveTextColor.Default);
        }
    }

    // The deadline is the one thing that people doubt: a click on it explains it.
    private static AdaptiveSubmitAction? Why(Ticket ticket) =>
        ticket.FirstResponseDue is null ? null : CardActions.Say(Words.ButtonWhy, $"{Words.CommandWhy} {new TicketNumber(ticket.Number)}");

    private static AdaptiveContainer Tile(string label, string value, AdaptiveTextColor tone) => new()
    {
        Items = [CardParts.Hint(label), CardParts.Below(CardParts.Literal(value, AdaptiveTextWeight.Bolder, tone: tone))],
    };

    private static IEnumerable<AdaptiveElement> Facts(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        yield return CardParts.Fact(Words.LabelCustomer, $"{ticket.CustomerName} ({ticket.CustomerDomain})");
        yield return CardParts.Fact(Words.LabelProduct, $"{Wording.Of(ticket.Family)} · {ticket.What}");
        if (ticket is { FollowUpAt: { } followUp, BackendNumber: not null })
        {
            yield return CardParts.Fact(Words.LabelFollowUp, reader.Moment(followUp, now));
        }

        if (ticket.Family is not ProductFamily.Marketplace)
        {
            yield return CardParts.Fact(Words.LabelImpact, Wording.WithLetter(ticket.Impact), Tones.Of(ticket.Impact));
        }

        if (RoundTheClockContact.Of(ticket.Impact, ticket.RoundTheClock, ticket.Contact) is { } reachable)
        {
            yield return CardParts.Fact(Words.LabelRoundTheClock, Text(reachable));
        }

        if (ticket.Files is { Count: > 0 } files)
        {
            yield return CardParts.Fact(Words.LabelFile, string.Join(", ", files.Select(Wording.Of)));
        }

        yield return CardParts.Fact(Words.LabelOwner, ticket.OwnerName);
        if (NoticeWording.Answer(ticket, reader, now) is { } answer)
        {
            yield return CardParts.Fact(Words.LabelNotices, answer);
        }

        if (ticket.Resolution is { } resolution)
        {
            yield return CardParts.Fact(Words.LabelResolution, resolution);
        }

        foreach (var line in MicrosoftLines.Of(ticket, reader, now))
        {
            yield return line;
        }

        if (LastNote(ticket) is { } note)
        {
            yield return CardParts.Fact(Words.LabelNote, $"{note.Actor}, {reader.Moment(note.At, now)}: {note.Detail}");
        }
    }

    private static IEnumerable<AdaptiveElement> Details(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        yield return CardParts.Fact(Words.LabelDescription, ticket.Description, longest: LongestCopied);
        if (ticket.ProblemStartedAt is { } started)
        {
            yield return CardParts.Fact(Words.LabelStarted, reader.Moment(started, now));
        }

        if (ticket.Tried is { } tried)
        {
            yield return CardParts.Fact(Words.LabelTried, tried, longest: LongestCopied);
        }

        if (ticket.EscalationCheck is { } check)
        {
            yield return CardParts.Fact(Words.LabelChecks, EscalationWording.OnTicket(check, ticket.IsCheckConfirmedBySubmitting));
        }

        if (ticket.Problem is { } problem)
        {
            yield return CardParts.Fact(Words.LabelService, $"{problem.ServiceName} · {problem.ClassificationName}");
        }

        yield return CardParts.Fact(Words.LabelKind, Wording.Of(ticket.Kind));
        yield return CardParts.Fact(Words.LabelLanguage, Wording.SupportLanguage(ticket.SupportLanguage));
        if (ticket.Contact is { } contact)
        {
            yield return CardParts.Fact(Words.LabelContact, Text(contact));
        }

        yield return CardParts.Fact(Words.LabelSubmitted, reader.Moment(ticket.SubmittedAt, now));
        if (ticket is { FirstResponseDue: not null, FiledAt: { } filed })
        {
            yield return CardParts.Fact(Words.LabelPromise, Words.PromiseExplained.With(reader.Moment(filed, now), new TicketNumber(ticket.Number)));
        }
    }

    /// <summary>Name, address and number in one line.</summary>
    public static string Text(Contact contact) => string.Join(", ", new[] { contact.Name, contact.Email, contact.Phone }.Where(part => part is not null));

    /// <summary>Name and number in one line.</summary>
    public static string Text(RoundTheClockContact reachable) => $"{reachable.Name}, {reachable.Phone}";

    private static TicketEvent? LastNote(Ticket ticket) => ticket.History.LastOrDefault(line => line.Kind is TicketEventKind.Noted);
}
