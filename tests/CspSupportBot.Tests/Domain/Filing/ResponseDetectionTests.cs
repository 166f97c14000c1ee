using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Domain.Filing;

/// <summary>Which message at Microsoft is the first response. The contact is aiko@partner.example, the customer contoso.onmicrosoft.com.</summary>
public sealed class ResponseDetectionTests
{
    [Theory]
    [InlineData("engineer@microsoft.com", true)]
    [InlineData("Azure Support <support@mail.support.microsoft.com>", true)]
    [InlineData("aiko@partner.example", false)]
    [InlineData("AIKO@Partner.Example", false)]
    [InlineData("colleague@partner.example", false)]
    [InlineData("colleague@mail.partner.example", false)]
    [InlineData("Aiko Tanaka", false)]
    [InlineData("admin@contoso.onmicrosoft.com", false)]
    [InlineData("user", false)]
    [InlineData("", false)]
    [InlineData("Agent Smith", true)]
    public void The_sender_decides_and_never_the_direction(string sender, bool isResponse) =>
        Assert.Equal(isResponse, ResponseDetection.Earliest([Written(sender, 1)], Samples.Filed()) is not null);

    [Fact]
    public void What_the_bot_wrote_is_known_by_its_name() =>
        Assert.Null(ResponseDetection.Earliest([Written("engineer@microsoft.com", 1) with { Id = BackendComment.KeyOf(Guid.NewGuid()) }], Samples.Filed()));

    [Fact]
    public void The_earliest_counts_whichever_way_it_came()
    {
        var evidence = ResponseDetection.Earliest(
            [Written("late@microsoft.com", 9), Written("chat@microsoft.com", 4) with { Kind = MessageKind.Chat }, Written("aiko@partner.example", 1)], Samples.Filed());

        Assert.Equal(new ResponseEvidence(ResponseSignal.Chat, "chat@microsoft.com", Samples.Now.AddMinutes(4), "4"), evidence);
    }

    [Fact]
    public void Of_the_same_moment_the_letter_goes_before_the_chat() => Assert.Equal(ResponseSignal.Communication, ResponseDetection.Earliest(
        [Written("chat@microsoft.com", 4) with { Kind = MessageKind.Chat }, Written("mail@microsoft.com", 4)], Samples.Filed())!.Signal);

    internal static BackendMessage Written(string sender, int minute) =>
        new($"{minute}", MessageKind.Communication, sender, "Re: your request", $"Body of {minute}", Samples.Now.AddMinutes(minute));
}
