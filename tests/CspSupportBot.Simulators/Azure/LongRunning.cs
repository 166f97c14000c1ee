using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>An operation that was accepted.</summary>
/// <param name="act">Makes the thing, at the given time, and returns how to show it.</param>
/// <param name="giveUp">Runs instead where the operation fails.</param>
internal sealed class LongRunning(
    string subscription, OperationCourse course, DateTimeOffset startedAt, Func<DateTimeOffset, Func<JsonObject>> act, Action giveUp)
{
    private int polls;
    private bool isOver;
    private Func<JsonObject>? show;

    public string Id { get; } = Guid.NewGuid().ToString();

    public string Subscription => subscription;

    public OperationCourse Course => course;

    /// <summary>Lets happen what is due by now.</summary>
    public void Settle(DateTimeOffset now)
    {
        if (isOver || now < startedAt + course.Takes)
        {
            return;
        }

        isOver = true;
        if (course.Refusal is null)
        {
            show = act(startedAt + course.Takes);
        }
        else
        {
            giveUp();
        }
    }

    /// <summary>Whether this poll is told that it still runs.</summary>
    public bool IsRunning() => ++polls <= course.Polls || !isOver;

    public ConnectorAnswer Result() => show is null
        ? ArmError.Of(400, course.Refusal!.Value.Code, course.Refusal.Value.Message)
        : new ConnectorAnswer(200, show());

    public JsonObject Status(bool isRunning, DateTimeOffset now)
    {
        JsonObject status = new()
        {
            ["id"] = $"/subscriptions/{subscription}/providers/Microsoft.Support/operationsStatus/{Id}",
            ["name"] = Id,
            ["status"] = isRunning ? "InProgress" : show is null ? "Failed" : "Succeeded",
            ["startTime"] = ArmTime.Text(startedAt),
        };
        if (!isRunning)
        {
            status["endTime"] = ArmTime.Text(now);
        }

        if (!isRunning && course.Refusal is { } refusal)
        {
            status["error"] = new JsonObject { ["code"] = refusal.Code, ["message"] = refusal.Message };
        }

        return status;
    }
}
