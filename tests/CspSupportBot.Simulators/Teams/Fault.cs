using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>
/// Something that goes wrong with a call of the bot. It strikes one request unless <see cref="Times"/> or
/// <see cref="Always"/> says otherwise, and any request unless <see cref="When"/> narrows it.
/// </summary>
public sealed record Fault
{
    private Fault()
    {
    }

    internal bool AfterDelivery { get; private init; }

    internal FaultGate? Gate { get; private init; }

    internal bool Drop { get; private init; }

    internal ConnectorAnswer? Answer { get; private init; }

    internal TimeSpan Latency { get; private init; }

    internal Func<ConnectorAnswer, ConnectorAnswer> Alter { get; private init; } = answer => answer;

    internal int Skip { get; private init; }

    internal int Count { get; private init; } = 1;

    internal Func<RecordedRequest, bool> Matches { get; private init; } = _ => true;

    /// <summary>Refuses with this status and error code; nothing is delivered.</summary>
    public static Fault Refuse(int status, string code, string message = "Simulated refusal.") =>
        new() { Answer = ConnectorAnswer.Error(status, code, message) };

    /// <summary>429 with <c>Retry-After</c> in whole seconds, or without the header.</summary>
    public static Fault Throttle(TimeSpan? retryAfter, string code = "Throttled") =>
        new() { Answer = ConnectorAnswer.Error(429, code, "Too many requests.") with { RetryAfter = retryAfter } };

    /// <summary>412: another operation runs on the conversation.</summary>
    public static Fault PreconditionFailed() => Refuse(412, "PreconditionFailed", "Precondition failed.");

    /// <summary>Sends the caller to another address.</summary>
    public static Fault Redirect(Uri to) =>
        new() { Answer = new ConnectorAnswer(302) { Headers = new Dictionary<string, string> { ["Location"] = to.AbsoluteUri } } };

    /// <summary>500, which Teams tells bots not to repeat.</summary>
    public static Fault ServiceError() => Refuse(500, "ServiceError", "Service error.");

    /// <summary>502 without delivery; the bot cannot tell it from <see cref="BadGatewayAfterDelivery"/>.</summary>
    public static Fault BadGateway() => Refuse(502, "ServiceError", "Bad gateway.");

    /// <summary>502 although the message was delivered.</summary>
    public static Fault BadGatewayAfterDelivery() => BadGateway() with { AfterDelivery = true };

    /// <summary>403 with a code such as <c>ConversationBlockedByUser</c> or <c>BotNotInConversationRoster</c>.</summary>
    public static Fault Forbid(string code) => Refuse(403, code, "Forbidden.");

    /// <summary>Breaks the connection; nothing is delivered.</summary>
    public static Fault DropBeforeDelivery() => new() { Drop = true };

    /// <summary>Delivers, then breaks the connection without an answer: the bot cannot know.</summary>
    public static Fault DropAfterDelivery() => new() { Drop = true, AfterDelivery = true };

    /// <summary>Never answers and never delivers; the connection breaks when the gate opens or the bot gives up.</summary>
    public static Fault Hang(FaultGate gate) => new() { Gate = gate, Drop = true };

    /// <summary>Delivers and answers only when the gate opens, even if the bot has given up by then.</summary>
    public static Fault DelayDelivery(FaultGate gate) => new() { Gate = gate };

    /// <summary>Delivers at once and keeps the answer until the gate opens: the moment to kill a bot.</summary>
    public static Fault DelayAnswer(FaultGate gate) => new() { Gate = gate, AfterDelivery = true };

    /// <summary>Delivers and answers this much later, in real time.</summary>
    public static Fault Delay(TimeSpan latency) => new() { Latency = latency };

    /// <summary>Delivers, answers with half of the body, and breaks the connection.</summary>
    public static Fault CutAnswer() => new() { Alter = answer => answer with { IsCutOff = true } };

    /// <summary>Delivers, and answers with a body that was changed, such as by a field that nobody knows.</summary>
    public static Fault ChangeAnswer(Action<JsonNode> change) => new() { Alter = answer => Changed(answer, change) };

    /// <summary>Lets the first <paramref name="count"/> matching requests pass.</summary>
    public Fault AfterCalls(int count) => this with { Skip = count };

    /// <summary>Strikes the next <paramref name="count"/> matching requests.</summary>
    public Fault Times(int count) => this with { Count = count };

    /// <summary>Strikes every matching request until <see cref="FaultPlan.Clear"/>.</summary>
    public Fault Always() => this with { Count = int.MaxValue };

    /// <summary>Strikes only requests for which this holds, such as <c>request => request.IsMessage</c>.</summary>
    public Fault When(Func<RecordedRequest, bool> matches) => this with { Matches = matches };

    /// <summary>Strikes only requests of this operation, such as <c>SupportTickets_Create</c>.</summary>
    public Fault On(string operation) => When(request => request.Operation == operation);

    private static ConnectorAnswer Changed(ConnectorAnswer answer, Action<JsonNode> change)
    {
        JsonNode? body = answer.Body?.DeepClone();
        if (body is not null)
        {
            change(body);
        }

        return answer with { Body = body };
    }
}
