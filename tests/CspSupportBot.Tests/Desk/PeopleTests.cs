using CspSupportBot.Desk;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Tests.Desk;

/// <summary>What is remembered of people, and whom Microsoft contacts.</summary>
public sealed class PeopleTests
{
    private static readonly Profile Aiko = new() { PartnerTenant = StoreBench.Partner, PersonId = "aiko", Name = "Aiko Tanaka" };

    [Fact]
    public async Task What_a_person_told_once_is_kept_when_later_turns_do_not_tell_it()
    {
        await using var bench = await StoreBench.StartAsync();
        await bench.DoAsync<ProfileDesk, Profile>(desk => desk.RememberAsync(Aiko with { Phone = "+81 3", Email = "a@x.example", TimeZone = "Asia/Tokyo" }, default));

        await bench.DoAsync<ProfileDesk, Profile>(desk => desk.RememberAsync(Aiko with { Name = "Aiko T.", TimeZone = "Europe/Berlin" }, default));

        var known = await bench.DoAsync<ProfileDesk, Profile?>(desk => desk.FindAsync("aiko", default));
        Assert.Equal(("Aiko T.", "+81 3", "a@x.example", "Europe/Berlin"), (known!.Name, known.Phone, known.Email, known.TimeZone));
    }

    [Fact]
    public void A_person_without_data_is_completed_from_the_helpdesk() => Assert.Equal(
        new Contact("Aiko Tanaka", "desk@x.example", "+1 425", "JPN", "Asia/Tokyo"),
        Desk(new ContactOptions { Email = "desk@x.example", Phone = "+1 425", Country = "JPN", TimeZone = "Asia/Tokyo" }).For(Aiko));

    [Fact]
    public void A_persons_own_data_come_before_the_helpdesks() => Assert.Equal(
        new Contact("Aiko Tanaka", "a@x.example", "+81 3", "USA", "Europe/Berlin"),
        Desk(new ContactOptions { Email = "desk@x.example", Phone = "+1 425" }).For(Aiko with { Email = "a@x.example", Phone = "+81 3", TimeZone = "Europe/Berlin" }));

    [Fact]
    public void Without_any_address_there_is_no_contact()
    {
        var desk = Desk(new ContactOptions { Phone = "" });

        Assert.Null(desk.For(Aiko));
        Assert.False(desk.HasPhone(Aiko));
        Assert.Equal("Etc/UTC", desk.TimeZone(null));
    }

    private static ContactDesk Desk(ContactOptions options) => new(Options.Create(options));
}
