using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Login;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureLoginTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });
    private AzureBench azure = null!;

    public async Task InitializeAsync() => azure = await AzureBench.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task A_token_of_the_login_service_opens_the_customers_subscription()
    {
        (HttpStatusCode status, JsonNode body) = await AskAsync(AzureBench.Customer);
        azure.Token = body["access_token"]!.ToString();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.OK, (await azure.GetAsync($"{AzureBench.Support}/supportTickets")).Status);
    }

    [Theory]
    [InlineData("Contoso Ltd", 200, null)]
    [InlineData("Fabrikam Inc", 400, "unauthorized_client 700016")]
    [InlineData("Wide World Importers", 200, null)]
    public async Task A_tenant_that_never_admitted_the_app_gives_no_token(string customer, int status, string? error)
    {
        (HttpStatusCode answered, JsonNode body) = await AskAsync(azure.Arm.Tenants.First(tenant => tenant.Name == customer).Id);

        Assert.Equal((status, error), ((int)answered, Error(body)));
    }

    [Fact]
    public async Task A_tenant_that_does_not_exist_is_named() =>
        Assert.Equal("invalid_request 90002", Error((await AskAsync(Guid.NewGuid().ToString())).Body));

    [Fact]
    public async Task A_wrong_secret_is_an_invalid_client()
    {
        (HttpStatusCode status, JsonNode body) = await AskAsync(AzureBench.Customer, "wrong");

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client 7000215"), (status, Error(body)));
    }

    [Fact]
    public async Task Consent_can_be_missing_in_one_tenant_and_be_given()
    {
        azure.Arm.RefuseTokens(AzureBench.Customer, LoginError.ConsentRequired(AzureBench.Client));
        JsonNode missing = (await AskAsync(AzureBench.Customer)).Body;
        HttpStatusCode partner = (await AskAsync(azure.Arm.PartnerTenantId)).Status;
        azure.Arm.RefuseTokens(AzureBench.Customer, null);
        HttpStatusCode given = (await AskAsync(AzureBench.Customer)).Status;

        Assert.Equal(("invalid_grant 65001", "consent_required"), (Error(missing), missing["suberror"]!.ToString()));
        Assert.StartsWith("AADSTS65001: ", missing["error_description"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (partner, given));
    }

    [Fact]
    public async Task Discovery_leads_back_to_this_machine()
    {
        JsonNode instances = JsonNode.Parse(await Http.GetStringAsync(new Uri(azure.Login.Address, "/common/discovery/instance?api-version=1.1")))!;
        JsonNode openId = JsonNode.Parse(await Http.GetStringAsync(new Uri(azure.Login.Address, $"/{AzureBench.Customer}/v2.0/.well-known/openid-configuration")))!;

        Assert.Equal(azure.Login.Address.Authority, instances["metadata"]![0]!["aliases"]![0]!.ToString());
        Assert.Equal(new Uri(azure.Login.Address, $"/{AzureBench.Customer}/oauth2/v2.0/token").AbsoluteUri, openId["token_endpoint"]!.ToString());
    }

    private static string? Error(JsonNode body) => body["error"] is null ? null : $"{body["error"]} {body["error_codes"]![0]}";

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(string tenant, string secret = AzureBench.Secret)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = AzureBench.Client,
            ["client_secret"] = secret,
            ["scope"] = AzureBench.Resource + "/.default",
        });
        using HttpResponseMessage response = await Http.PostAsync(new Uri(azure.Login.Address, $"/{tenant}/oauth2/v2.0/token"), form);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
