using System.Net;
using System.Net.Http.Headers;
using System.Security;
using System.Security.Authentication;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CspSupportBot.Tests.Teams;

/// <summary>What each answer of Teams, and each kind of silence, is called.</summary>
public sealed class DeliveryFailureTests
{
    [Theory]
    [InlineData(400, "BadArgument", typeof(DeliveryOutcome.Refused))]
    [InlineData(400, "Bad Argument", typeof(DeliveryOutcome.Refused))]
    [InlineData(400, "BadSyntax", typeof(DeliveryOutcome.Refused))]
    [InlineData(400, "MissingProperty", typeof(DeliveryOutcome.Refused))]
    [InlineData(401, "BotNotRegistered", typeof(DeliveryOutcome.Unauthorised))]
    [InlineData(401, null, typeof(DeliveryOutcome.Unauthorised))]
    [InlineData(403, "BotDisabledByAdmin", typeof(DeliveryOutcome.DisabledByAdmin))]
    [InlineData(403, "BotNotInConversationRoster", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(403, "ConversationBlockedByUser", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(403, "conversationblockedbyuser", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(403, "ForbiddenOperationException", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(403, "MessageWritesBlocked", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(403, "InvalidBotApiHost", typeof(DeliveryOutcome.WrongHost))]
    [InlineData(403, "NotEnoughPermissions", typeof(DeliveryOutcome.Refused))]
    [InlineData(403, null, typeof(DeliveryOutcome.Refused))]
    [InlineData(404, "ActivityNotFoundInConversation", typeof(DeliveryOutcome.Gone))]
    [InlineData(404, "ConversationNotFound", typeof(DeliveryOutcome.DeadReference))]
    [InlineData(404, null, typeof(DeliveryOutcome.Refused))]
    [InlineData(408, null, typeof(DeliveryOutcome.Uncertain))]
    [InlineData(409, "SomethingNew", typeof(DeliveryOutcome.Refused))]
    [InlineData(412, "PreconditionFailed", typeof(DeliveryOutcome.Throttled))]
    [InlineData(413, "MessageSizeTooBig", typeof(DeliveryOutcome.Refused))]
    [InlineData(429, "Throttled", typeof(DeliveryOutcome.Throttled))]
    [InlineData(500, "ServiceError", typeof(DeliveryOutcome.Refused))]
    [InlineData(502, "ServiceError", typeof(DeliveryOutcome.Uncertain))]
    [InlineData(503, null, typeof(DeliveryOutcome.Uncertain))]
    [InlineData(504, null, typeof(DeliveryOutcome.Uncertain))]
    public void Each_answer_has_a_name(int status, string? code, Type outcome) =>
        Assert.IsType(outcome, DeliveryFailure.Of(Answer(status, code)));

    [Fact]
    public void A_person_who_blocked_the_bot_is_known_also_by_the_code_inside() => Assert.Equal(
        new DeliveryOutcome.DeadReference("MessageWritesBlocked"),
        DeliveryFailure.Of(Answer(403, "Forbidden", content: """{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""")));

    [Fact]
    public void Who_is_throttled_learns_until_when_in_seconds_or_by_the_channels_clock()
    {
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DeliveryOutcome.Throttled(TimeSpan.FromSeconds(7)), DeliveryFailure.Of(Answer(429, null, headers => headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)))));
        Assert.Equal(new DeliveryOutcome.Throttled(TimeSpan.FromSeconds(90)), DeliveryFailure.Of(Answer(429, null, headers => (headers.Date, headers.RetryAfter) = (now, new RetryConditionHeaderValue(now.AddSeconds(90))))));
        Assert.Equal(new DeliveryOutcome.Throttled(null), DeliveryFailure.Of(Answer(429, null)));
    }

    public static TheoryData<Exception, Type> Silences() => new()
    {
        { new HttpRequestException(HttpRequestError.ConnectionError, "refused"), typeof(DeliveryOutcome.Unavailable) },
        { new HttpRequestException(HttpRequestError.NameResolutionError, "unknown host"), typeof(DeliveryOutcome.Unavailable) },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "no TLS"), typeof(DeliveryOutcome.Unavailable) },
        { new HttpRequestException(HttpRequestError.ResponseEnded, "cut"), typeof(DeliveryOutcome.Uncertain) },
        { new TimeoutException("late"), typeof(DeliveryOutcome.Uncertain) },
        { new OperationCanceledException(), typeof(DeliveryOutcome.Uncertain) },
        { new SecurityException("untrusted"), typeof(DeliveryOutcome.UntrustedHost) },
        { new AuthenticationException("AADSTS700016"), typeof(DeliveryOutcome.Unauthorised) },
        { new ArgumentException("dot segment"), typeof(DeliveryOutcome.Refused) },
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public void Each_silence_has_a_name(Exception failure, Type outcome) => Assert.IsType(outcome, DeliveryFailure.Of(failure));

    private static ErrorResponseException Answer(int status, string? code, Action<HttpResponseHeaders>? headers = null, string content = "")
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        headers?.Invoke(response.Headers);
        return new ErrorResponseException("The connector answered.")
        {
            Body = code is null ? null! : new ErrorResponse(new Error(code)),
            Response = new HttpResponseMessageWrapper(response, content),
        };
    }
}
