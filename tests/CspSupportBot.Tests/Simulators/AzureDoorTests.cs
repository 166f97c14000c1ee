using System.Net;
using CspSupportBot.Simulators.Azure;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureDoorTests : IAsyncLifetime
{
    private static readonly string Tickets = $"{AzureBench.Support}/supportTickets";
    private AzureBench azure = null!;

    public async Task InitializeAsync() => azure = await AzureBench.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task Both_tokens_open_the_door() => Assert.Equal(HttpStatusCode.OK, (await azure.GetAsync(Tickets)).Status);

    [Fact]
    public async Task A_caller_without_a_token_is_told_where_to_get_one()
    {
        azure.Token = null;

        AzureAnswer answer = await azure.GetAsync(Tickets);

        Assert.Equal((HttpStatusCode.Unauthorized, "AuthenticationFailed"), (answer.Status, answer.Code));
        Assert.Contains("authorization_uri", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_token_is_refused()
    {
        azure.Token = "made-up";

        await AssertRefusedAsync(401, "InvalidAuthenticationToken");
    }

    [Fact]
    public async Task A_token_for_something_else_is_refused()
    {
        azure.Token = azure.Login.IssueFor(AzureBench.Customer, AzureBench.Client, "https://graph.microsoft.com");

        await AssertRefusedAsync(401, "InvalidAuthenticationTokenAudience");
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        azure.Clock.Advance(TimeSpan.FromHours(1));

        await AssertRefusedAsync(401, "ExpiredAuthenticationToken");
    }

    [Fact]
    public async Task A_token_of_the_partners_tenant_does_not_open_the_customers_subscription()
    {
        azure.Token = azure.Login.IssueFor(azure.Arm.PartnerTenantId, AzureBench.Client, AzureBench.Resource);

        AzureAnswer answer = await AssertRefusedAsync(401, "InvalidAuthenticationTokenTenant");

        Assert.Contains(AzureBench.Customer, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("token only")]
    [InlineData("made up")]
    [InlineData("customer")]
    [InlineData("audience")]
    [InlineData("four")]
    [InlineData("one bad")]
    public async Task Without_a_good_token_of_the_partner_beside_it_the_customers_is_not_enough(string kind)
    {
        string good = azure.Auxiliary!;
        azure.Auxiliary = kind switch
        {
            "none" => null,
            "token only" => good["Bearer ".Length..],
            "made up" => "Bearer made-up",
            "customer" => "Bearer " + azure.Token,
            "audience" => "Bearer " + azure.Login.IssueFor(azure.Arm.PartnerTenantId, AzureBench.Client, "https://graph.microsoft.com"),
            "four" => string.Join(", ", Enumerable.Repeat(good, 4)),
            _ => good + ", Bearer made-up",
        };

        AzureAnswer answer = await azure.GetAsync(Tickets);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task An_expired_token_of_the_partner_is_refused_by_client_and_tenant()
    {
        azure.Login.Lifetime = TimeSpan.FromMinutes(5);
        azure.Auxiliary = "Bearer " + azure.Login.IssueFor(azure.Arm.PartnerTenantId, AzureBench.Client, AzureBench.Resource);
        azure.Clock.Advance(TimeSpan.FromMinutes(5));

        AzureAnswer answer = await AssertRefusedAsync(401, "ExpiredAuthenticationToken");

        Assert.Contains(azure.Arm.PartnerTenantId, answer.Message, StringComparison.Ordinal);
        Assert.Contains(AzureBench.Client, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AzureRole.None, 403, 403)]
    [InlineData(AzureRole.Reader, 200, 403)]
    [InlineData(AzureRole.SupportRequestContributor, 200, 202)]
    public async Task The_role_decides_who_may_read_and_who_may_file(AzureRole role, int read, int write)
    {
        azure.Arm.Add(new AzureTenant(AzureBench.Customer, "Example", role, new AzureSubscription(AzureBench.Subscription, "Example")));

        AzureAnswer list = await azure.GetAsync(Tickets);
        AzureAnswer file = await azure.PutAsync($"{Tickets}/one", AzureTickets.New());

        Assert.Equal((read, write), ((int)list.Status, (int)file.Status));
        Assert.Equal(write == 403 ? "AuthorizationFailed" : null, file.Code);
        Assert.Equal(write == 202 ? 1 : 0, azure.Arm.Tickets.Count);
    }

    [Fact]
    public async Task A_subscription_that_nobody_has_is_not_found()
    {
        AzureAnswer answer = await azure.GetAsync($"/subscriptions/{Guid.NewGuid()}/providers/Microsoft.Support/supportTickets");

        Assert.Equal((HttpStatusCode.NotFound, "SubscriptionNotFound"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(null, 400, "MissingApiVersionParameter")]
    [InlineData("2019-01-01", 404, "InvalidResourceType")]
    [InlineData("2020-04-01", 200, null)]
    public async Task Only_known_api_versions_are_served(string? version, int status, string? code)
    {
        AzureAnswer answer = await azure.SendAsync(HttpMethod.Get, Tickets, null, null, version);

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_catalog_needs_both_tokens_too()
    {
        azure.Auxiliary = null;

        Assert.Equal(HttpStatusCode.Unauthorized, (await azure.GetAsync("/providers/Microsoft.Support/services")).Status);
    }

    [Fact]
    public async Task Subscriptions_are_those_of_the_tokens_tenant_where_there_is_a_role()
    {
        azure.Auxiliary = null;
        AzureTenant contoso = azure.Arm.Tenants.Single(tenant => tenant.Name == "Contoso Ltd");
        azure.Token = azure.Login.IssueFor(contoso.Id, AzureBench.Client, AzureBench.Resource);

        AzureAnswer seen = await azure.SendAsync(HttpMethod.Get, "/subscriptions", null, null, "2022-12-01");
        azure.Arm.Add(contoso with { Role = AzureRole.None });
        AzureAnswer unseen = await azure.SendAsync(HttpMethod.Get, "/subscriptions", null, null, "2022-12-01");

        Assert.Equal(["Contoso Production", "Contoso Test"], seen.Body!["value"]!.AsArray().Select(one => one!["displayName"]!.ToString()));
        Assert.Empty(unseen.Body!["value"]!.AsArray());
    }

    private async Task<AzureAnswer> AssertRefusedAsync(int status, string code)
    {
        AzureAnswer answer = await azure.GetAsync(Tickets);
        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
        return answer;
    }
}
