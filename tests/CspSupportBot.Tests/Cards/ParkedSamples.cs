using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>Work of every kind that was given up.</summary>
public static class ParkedSamples
{
    public static ParkedItem[] All =>
    [
        new(17, ParkedKind.Filing, new TicketNumber(1), null, Samples.Now, 20, "The backend did not answer"),
        new(16, ParkedKind.Message, new TicketNumber(1), Samples.Aiko.Name, Samples.Now.AddHours(-1), 2, "502 Bad Gateway"),
        new(15, ParkedKind.Message, null, null, Samples.Now.AddHours(-2), 1, null),
        new(14, ParkedKind.Turn, null, null, Samples.Now.AddHours(-3), 20, "No answer within 00:01:00"),
        new(13, ParkedKind.Other, new TicketNumber(2), null, Samples.Now.AddHours(-4), 20, "This version knows no work of the kind x"),
    ];
}
