using System.Globalization;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What a notice about a deadline says.</summary>
public static class NoticeWording
{
    // A second more or less says nothing.
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);

    /// <summary>What it is about, in one line: "CSP-1 · first response due today 16:40 JST"; once there is nothing to wait for, where the ticket stands.</summary>
    public static string Heading(NoticeView notice, Reader reader, DateTimeOffset now)
    {
        var number = new TicketNumber(notice.Ticket.Number);
        if (notice.Ticket.IsClosed || notice.Clock is not { IsOpen: true, Due: { } due })
        {
            return $"{number} · {Wording.StateOf(notice.Ticket)}";
        }

        var (moment, isOverdue) = (due.ToDateTimeOffset(), due.ToDateTimeOffset() <= now);
        var pattern = (notice.Clock.Kind, isOverdue) switch
        {
            (ClockKind.FollowUp, false) => Words.NoticeFollowUpDue,
            (ClockKind.FollowUp, true) => Words.NoticeFollowUpOverdue,
            (_, false) => Words.NoticeResponseDue,
            _ => Words.NoticeResponseOverdue,
        };
        return pattern.With(number, reader.Moment(moment, now));
    }

    /// <summary>How far it has come; null once there is nothing to wait for.</summary>
    public static string? Standing(NoticeView notice)
    {
        if (notice.Ticket.IsClosed || notice.Clock is not { IsOpen: true, Due: { } due })
        {
            return null;
        }

        var late = notice.Clock.Late.ToTimeSpan();
        return due > notice.Clock.Now ? Words.NoticeUsed.With(PercentOf(notice.Threshold), Wording.Duration(notice.Clock.Left.ToTimeSpan()))
            : late < JustNow ? Words.NoticeOverNow
            : Words.NoticeLateBy.With(Wording.Duration(late));
    }

    /// <summary>What is left to say of a notice when the next one has come; its days have dates, because nobody writes it anew.</summary>
    /// <inheritdoc cref="NoticeCard.RenderSuperseded"/>
    public static string Superseded(Ticket ticket, double threshold, DateTimeOffset? toldAt, Reader reader)
    {
        var told = toldAt is { } at ? Words.NoticeSuperseded.With(PercentOf(threshold), reader.OnDay(at)) : Words.NoticeSupersededOnce.With(PercentOf(threshold));
        var taken = ticket.Acknowledgement is { } line && line.At >= toldAt ? Words.AcknowledgedBy.With(line.Actor, reader.OnDay(line.At)) : null;
        return string.Join(" · ", new[] { told, taken }.OfType<string>());
    }

    /// <summary>Why it comes as it does; nothing for the usual case.</summary>
    public static IEnumerable<string> Remarks(NoticeView notice)
    {
        if (notice.IsByChange)
        {
            yield return Words.NoticeByChange;
        }
        else if (notice.IsLate)
        {
            yield return Words.NoticeIsLate;
        }

        if (notice.InsteadOf is { } missed)
        {
            yield return Words.NoticeInsteadOf.With(missed);
        }
    }

    /// <summary>The whole notice without a card, for a thread below the ticket's.</summary>
    public static string Text(NoticeView notice, Reader reader, DateTimeOffset now) => string.Join(
        ' ',
        new[] { $"{Heading(notice, reader, now)} · {notice.Ticket.CustomerName} · {CardParts.Shortened(notice.Ticket.Title, CardParts.LongestText)}.", Standing(notice) }
            .OfType<string>()
            .Concat(Remarks(notice)));

    /// <summary>Takes back what was called overdue, and says why.</summary>
    public static string Withdrawal(Ticket ticket, ClockReading clock, Reader reader, DateTimeOffset now)
    {
        var number = new TicketNumber(ticket.Number);
        if (clock is not { Stop: { } stop, Due: { } due })
        {
            return Words.NoticeWithdrawn.With(number);
        }

        var pattern = clock.Kind is ClockKind.FollowUp ? Words.NoticeWithdrawnFollowUp : Words.NoticeWithdrawnResponse;
        return pattern.With(number, reader.Moment(stop.ToDateTimeOffset(), now), reader.Moment(due.ToDateTimeOffset(), now));
    }

    /// <summary>Who has taken note, and how long it rests; null where neither.</summary>
    public static string? Answer(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket.IsClosed)
        {
            return null;
        }

        var taken = ticket.Acknowledgement is { } line ? Words.AcknowledgedBy.With(line.Actor, reader.Moment(line.At, now)) : null;
        var rest = ticket.SnoozedUntil is { } until && until > now ? Words.SnoozedUntil.With(reader.Moment(until, now)) : null;
        return string.Join(" · ", new[] { taken, rest }.OfType<string>()) is { Length: > 0 } answer ? answer : null;
    }

    private static string PercentOf(double threshold) => Math.Round(threshold * 100).ToString(CultureInfo.CurrentCulture);
}
