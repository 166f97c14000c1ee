using CspSupportBot.Domain.Search;

namespace CspSupportBot.Tests.Domain.Search;

public sealed class NameIndexTests
{
    private static readonly NameIndex<Named> Index = new(
    [
        Customer("t1", "Contoso Ltd", "contoso.example"),
        Customer("t2", "Contoso Ltd Holding", "contoso-holding.example"),
        Customer("t3", "New Contoso", "new-contoso.example"),
        Customer("t4", "Recontoso", "re.example"),
        Customer("t5", "Fabrikam", "fabrikam.example"),
        Customer("6F9619FF-8B86-4D01-B42D-00CF4FC964FF", "Guid & Sons", "guid.example"),
    ],
    named => named.Id,
    named => [named.Name, named.Domain]);

    [Theory]
    [InlineData("contoso ltd", "t1")]
    [InlineData("contoso", "t1,t2")]
    [InlineData("contoso.example", "t1")]
    [InlineData("new", "t3")]
    [InlineData("holding", "t2")]
    [InlineData("holding contoso", "t2")]
    [InlineData("econtoso", "t4")]
    [InlineData("fabrikam.ex", "t5")]
    [InlineData("sons", "6F9619FF-8B86-4D01-B42D-00CF4FC964FF")]
    [InlineData("6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "6F9619FF-8B86-4D01-B42D-00CF4FC964FF")]
    [InlineData("nobody", "")]
    [InlineData("  ", "")]
    public void Only_the_best_kind_of_match_is_found(string typed, string expected) =>
        Assert.Equal(expected, string.Join(',', Index.Search(typed, 10).Select(named => named.Id)));

    [Fact]
    public void No_more_than_the_limit_is_found() => Assert.Single(Index.Search("contoso", 1));

    [Fact]
    public void Recent_ones_come_first_among_equals() =>
        Assert.Equal(["t2", "t1"], Index.Search("contoso", 10, ["t2", "t5"]).Select(named => named.Id));

    private static Named Customer(string id, string name, string domain) => new(id, name, domain);

    private sealed record Named(string Id, string Name, string Domain);
}
