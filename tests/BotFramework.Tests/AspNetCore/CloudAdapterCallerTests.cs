using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>What becomes of callers that authentication refuses.</summary>
public sealed class CloudAdapterCallerTests
{
    public static TheoryData<Exception, HttpStatusCode> Refusals() => new()
    {
        { new UnauthorizedAccessException("secret detail"), HttpStatusCode.Unauthorized },
        { new ForbiddenCallerException("secret detail"), HttpStatusCode.Forbidden },
        { new KeysUnavailableException("secret detail"), HttpStatusCode.ServiceUnavailable },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_caller_gets_a_status_without_a_reason_and_no_turn(Exception refusal, HttpStatusCode expected)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++), new StubAuthentication(refusal));

        var (status, body) = await host.PostAsync(host.ActivityJson("message"));

        Assert.Equal((expected, string.Empty), (status, body));
        Assert.Equal(0, turns);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task The_authorization_header_reaches_authentication()
    {
        var authentication = new StubAuthentication(new UnauthorizedAccessException());
        await using var host = await BotHost.StartAsync(authentication: authentication);
        host.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer abc");

        await host.PostAsync(host.ActivityJson("message"));

        Assert.Equal("Bearer abc", authentication.Header);
    }

    [Fact]
    public async Task A_bot_that_lacks_access_to_something_is_not_a_caller_without_access()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new UnauthorizedAccessException("a file"));

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(host.ActivityJson("message"))).Status);
    }

    [Fact]
    public async Task Without_an_app_id_the_caller_is_nobody()
    {
        ClaimsIdentity identity = null;
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            identity = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
            return Task.CompletedTask;
        });

        await host.PostAsync(host.ActivityJson("message"));

        Assert.False(identity.IsAuthenticated);
        Assert.Empty(identity.Claims);
    }

    private sealed class StubAuthentication(Exception refusal) : BotFrameworkAuthentication
    {
        internal string Header { get; private set; }

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
        {
            Header = authHeader;
            throw refusal;
        }

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw refusal;
    }
}
