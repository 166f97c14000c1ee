using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Notices;

/// <summary>Who is told of what.</summary>
public static class NoticeRules
{
    /// <summary>The share at which a promise is broken.</summary>
    public const double Breach = 1;

    /// <summary>
    /// Whether only the owner hears of it: somebody took note of this run of the clock. It counts until the promise breaks, at which everybody
    /// hears again; taken note of after that, it counts for what follows.
    /// </summary>
    public static bool IsAcknowledged(Ticket ticket, ClockReading clock, double threshold)
    {
        if (ticket.Acknowledgement is not { At: var at } || Instant.FromDateTimeOffset(at) < clock.Start)
        {
            return false;
        }

        return threshold < Breach || (threshold > Breach && clock.Due < Instant.FromDateTimeOffset(at));
    }

    /// <summary>Whether somebody should still take note of it: of this run of the clock, and once the promise is broken, of that.</summary>
    public static bool AwaitsNote(Ticket ticket, ClockReading clock)
    {
        if (ticket.IsClosed || clock is not { IsOpen: true, IsPaused: false, Due: { } due })
        {
            return false;
        }

        var since = due > clock.Now ? clock.Start : Instant.Max(clock.Start, due);
        return ticket.Acknowledgement is not { At: var at } || Instant.FromDateTimeOffset(at) < since;
    }

    /// <summary>Whether a person wants to hear of it.</summary>
    public static bool IsWanted(NoticeWish wish, BusinessImpact impact, double threshold) => wish switch
    {
        NoticeWish.OnlyCritical => impact is BusinessImpact.Critical,
        NoticeWish.OnlyBreaches => threshold >= Breach,
        _ => true,
    };

    /// <summary>When somebody may hear of it: at once where the impact is A, else not in their quiet hours; never while the ticket is snoozed.</summary>
    public static DateTimeOffset MayHearAt(BusinessImpact impact, DateTimeOffset? snoozedUntil, QuietHours? quiet, DateTimeOffset now)
    {
        var awake = snoozedUntil > now ? snoozedUntil.Value : now;
        return impact is BusinessImpact.Critical || quiet is null ? awake : quiet.NextOpen(awake);
    }
}

/// <summary>Of which deadlines a person wants to hear. The names are stored; do not rename one.</summary>
public enum NoticeWish
{
    All,

    /// <summary>Of tickets with impact A only.</summary>
    OnlyCritical,

    /// <summary>Only when a promise is broken, and after.</summary>
    OnlyBreaches,
}
