using CspSupportBot.Cards;
using CspSupportBot.Dialogs;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>Files on a summary and on a ticket.</summary>
public static class FileSamples
{
    private static readonly TicketFile Picture = new(new("0b8e0c1e-0000-4000-8000-000000000004"), "日本語.png", 12_000);

    private static readonly TicketFile Refused = new(new("0b8e0c1e-0000-4000-8000-000000000005"), "trace.har", 2_300_000) { Refusal = "No such extension." };

    public static string Notice => Sentences.FileKept.With(Wording.Of(Picture));

    public static IReadOnlyList<SummaryLine> Lines => [new SummaryLine(Words.LabelFile, Wording.Of(Picture), "edit file 1") { IsRemovable = true }];

    public static Ticket Ticket => Ticket.Prepare(
        Samples.Draft() with { Files = [Picture, Refused] }, Samples.ByHand, new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now);
}
