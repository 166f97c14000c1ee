using System.Globalization;
using System.Net;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureListTests : IAsyncLifetime
{
    private static readonly string Tickets = $"{AzureBench.Support}/supportTickets";
    private static readonly string Communications = $"{Tickets}/testticket/communications";
    private AzureBench azure = null!;

    public async Task InitializeAsync() => azure = await AzureBench.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task Communications_come_ten_at_a_time_and_the_rest_by_nextLink()
    {
        await azure.FileAsync("testticket");
        for (int count = 1; count <= 23; count++)
        {
            azure.Arm.Microsoft.Reply("testticket", count.ToString(CultureInfo.InvariantCulture));
        }

        List<int> pages = [];
        List<string> bodies = [];
        string? next = Communications;
        while (next is not null)
        {
            AzureAnswer page = await azure.GetAsync(next);
            pages.Add(page.Body!["value"]!.AsArray().Count);
            bodies.AddRange(page.Body["value"]!.AsArray().Select(one => one!["properties"]!["body"]!.ToString()));
            next = page.Body["nextLink"]?.ToString();
        }

        Assert.Equal([10, 10, 3], pages);
        Assert.Equal(Enumerable.Range(1, 23).Select(one => one.ToString(CultureInfo.InvariantCulture)), bodies);
    }

    [Fact]
    public async Task Communications_are_found_by_their_date_and_the_filter_outlives_the_page()
    {
        await azure.FileAsync("testticket");
        for (int minute = 0; minute < 15; minute++)
        {
            azure.Arm.Microsoft.Reply("testticket", minute.ToString(CultureInfo.InvariantCulture));
            azure.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        string filter = "&$filter=" + Uri.EscapeDataString("communicationType eq 'web' and createdDate ge 2020-03-20T21:39:18Z");
        AzureAnswer first = await azure.GetAsync(Communications, filter);
        AzureAnswer second = await azure.GetAsync(first.Body!["nextLink"]!.ToString());

        Assert.Equal(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"], Bodies(first).Concat(Bodies(second)));
    }

    [Theory]
    [InlineData("$top=11")]
    [InlineData("$top=0")]
    [InlineData("$filter=createdDate ge '2020-03-10T22:08:51Z'")]
    [InlineData("$filter=createdDate le 2020-03-10T22:08:51Z")]
    [InlineData("$filter=sender eq 'me'")]
    public async Task What_the_list_does_not_understand_is_refused(string query)
    {
        await azure.FileAsync("testticket");

        Assert.Equal(HttpStatusCode.BadRequest, (await azure.GetAsync(Communications, "&" + query)).Status);
    }

    [Fact]
    public async Task Tickets_are_found_by_status_and_date()
    {
        await azure.FileAsync("old");
        azure.Clock.Advance(TimeSpan.FromMinutes(1));
        await azure.FileAsync("new");
        await azure.FileAsync("done");
        azure.Arm.Microsoft.SetStatus("done", "Closed");

        AzureAnswer all = await azure.GetAsync(Tickets);
        AzureAnswer found = await azure.GetAsync(Tickets, "&$filter=" + Uri.EscapeDataString("status eq 'Open' and createdDate gt 2020-03-20T21:36:18Z"));
        AzureAnswer one = await azure.GetAsync(Tickets, "&$top=1");

        Assert.Equal(["old", "new", "done"], Names(all));
        Assert.Equal(["new"], Names(found));
        Assert.Equal(["old"], Names(one));
        Assert.NotNull(one.Body!["nextLink"]);
    }

    private static IEnumerable<string> Names(AzureAnswer page) => page.Body!["value"]!.AsArray().Select(one => one!["name"]!.ToString());

    private static IEnumerable<string> Bodies(AzureAnswer page) => page.Body!["value"]!.AsArray().Select(one => one!["properties"]!["body"]!.ToString());
}
