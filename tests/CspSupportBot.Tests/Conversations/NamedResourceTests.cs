using System.Text.Json.Nodes;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Who pastes the id of a resource need not say what it is: its type proposes the service, and Microsoft gets the resource itself.</summary>
public sealed class NamedResourceTests(LiveBot live) : IClassFixture<LiveBot>
{
    [Theory]
    [InlineData(LiveAzure.Subscription, true)]
    [InlineData("11111111-2222-4333-8444-555555555555", false)]
    public async Task The_service_is_proposed_by_the_resource_and_a_resource_of_the_subscription_goes_along(string subscription, bool goesAlong)
    {
        var agent = live.Agent("en");
        var resource = $"/subscriptions/{subscription}/resourceGroups/shop/providers/Microsoft.Sql/servers/shop/databases/orders";

        var number = await agent.FileAsync(title: $"Slow: {resource}");

        var filed = await live.AtMicrosoftAsync(agent, number);
        var sent = live.Azure.Arm.Requests.Last(request => request.Method == "PUT" && request.Path.EndsWith(filed.Name, StringComparison.Ordinal));
        Assert.Equal("Azure SQL Database", (await agent.TicketAsync(number))!.Problem!.ServiceName);
        Assert.Equal(goesAlong ? resource : null, (string?)JsonNode.Parse(sent.Body)!["properties"]!["technicalTicketDetails"]?["resourceId"]);
    }
}
