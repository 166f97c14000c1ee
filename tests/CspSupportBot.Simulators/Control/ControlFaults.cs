using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Control;

/// <summary>Faults by name.</summary>
internal static class ControlFaults
{
    private static readonly Dictionary<string, Func<ControlBody, Fault>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["throttle"] = body => AzureFault.Throttle(body.Seconds("seconds")),
        ["refuse"] = body => Fault.Refuse(body.Number("status", 500), body.Text("code") ?? "InternalServerError"),
        ["delay"] = body => Fault.Delay(body.Seconds("seconds") ?? TimeSpan.FromSeconds(5)),
        ["hang"] = _ => Fault.Hang(new FaultGate()),
        ["hangAfterActing"] = _ => Fault.DelayAnswer(new FaultGate()),
        ["drop"] = _ => Fault.DropBeforeDelivery(),
        ["dropAfterActing"] = _ => Fault.DropAfterDelivery(),
        ["errorAfterActing"] = _ => Fault.BadGatewayAfterDelivery(),
        ["cutAnswer"] = _ => Fault.CutAnswer(),
        ["unknownFields"] = _ => AzureFault.UnknownFields(),
        ["unknownValues"] = _ => AzureFault.UnknownValues(),
        ["missingFields"] = body => AzureFault.MissingFields([.. body.List("fields").Select(one => one.GetValue<string>())]),
        ["expiredAuxiliary"] = body => AzureFault.ExpiredAuxiliaryToken("the app", body.Text("tenant") ?? "the partner's"),
    };

    public static IEnumerable<string> Kinds => Known.Keys;

    public static Fault Read(ControlBody body)
    {
        if (!Known.TryGetValue(body["kind"], out Func<ControlBody, Fault>? make))
        {
            throw new InvalidOperationException($"'kind' is one of {string.Join(", ", Kinds)}.");
        }

        Fault fault = make(body).Times(body.Number("times", 1)).AfterCalls(body.Number("after", 0));
        return body.Text("operation") is { } operation ? fault.On(operation) : fault;
    }
}
