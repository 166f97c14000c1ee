using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Accepts what takes its time, and answers those who ask how far it is.</summary>
internal sealed class OperationRoutes(OperationScript script, Func<Uri> address, TimeProvider time)
{
    private readonly List<LongRunning> operations = [];

    public void Map(ArmRoutes routes)
    {
        routes.Get(ArmOperations.PollOperation, $"{ArmRoutes.Support}/operationsStatus/{{operation}}", Status);
        routes.Get(ArmOperations.PollResult, $"{ArmRoutes.Support}/operationResults/{{operation}}", Result);
    }

    /// <summary>Lets everything happen that is due by now, in the order in which it was accepted.</summary>
    public void Settle() => operations.ForEach(one => one.Settle(time.GetUtcNow()));

    /// <summary>202 with the two addresses to poll.</summary>
    public ConnectorAnswer Accept(ConnectorCall call, Func<DateTimeOffset, Func<System.Text.Json.Nodes.JsonObject>> act, Action giveUp)
    {
        LongRunning operation = new(call["subscription"], script.Take(call.Request), time.GetUtcNow(), act, giveUp);
        operations.Add(operation);
        operation.Settle(time.GetUtcNow());
        return operation.Course.IsImmediate ? operation.Result() : new ConnectorAnswer(202)
        {
            RetryAfter = operation.Course.RetryAfter,
            Headers = new Dictionary<string, string>
            {
                ["Azure-AsyncOperation"] = AddressOf(call, operation, "operationsStatus"),
                ["Location"] = AddressOf(call, operation, "operationResults"),
            },
        };
    }

    private ConnectorAnswer Status(ConnectorCall call)
    {
        if (Find(call) is not { } operation)
        {
            return ArmError.NotFound(call.Request.Path);
        }

        bool isRunning = operation.IsRunning();
        return new ConnectorAnswer(200, operation.Status(isRunning, time.GetUtcNow())) { RetryAfter = isRunning ? operation.Course.RetryAfter : null };
    }

    private ConnectorAnswer Result(ConnectorCall call) => Find(call) switch
    {
        null => ArmError.NotFound(call.Request.Path),
        { } operation when operation.IsRunning() => new ConnectorAnswer(202)
        {
            RetryAfter = operation.Course.RetryAfter,
            Headers = new Dictionary<string, string> { ["Location"] = AddressOf(call, operation, "operationResults") },
        },
        { } operation => operation.Result(),
    };

    private LongRunning? Find(ConnectorCall call) => operations.Find(one =>
        one.Id == call["operation"] && string.Equals(one.Subscription, call["subscription"], StringComparison.OrdinalIgnoreCase));

    private string AddressOf(ConnectorCall call, LongRunning operation, string kind) => new Uri(
        address(), $"/subscriptions/{operation.Subscription}/providers/Microsoft.Support/{kind}/{operation.Id}?api-version={call.Query["api-version"]}").AbsoluteUri;
}
