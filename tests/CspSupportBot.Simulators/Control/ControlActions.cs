using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Login;

namespace CspSupportBot.Simulators.Control;

/// <summary>What a person can do: the path, an example of the body, and the deed.</summary>
internal static class ControlActions
{
    public static IReadOnlyList<(string Path, string Body, Action<ArmSimulator, ControlBody> Act)> All { get; } =
    [
        ("reply", """{"ticket":"…","body":"We look into it."} and sender, subject, direction""", (arm, body) => arm.Microsoft.Reply(
            body["ticket"], body["body"], body.Text("sender") ?? "engineer@microsoft.example", body.Text("subject") ?? "Your support request", body.Text("direction") ?? "inbound")),
        ("engineer", """{"ticket":"…","email":"engineer@microsoft.example"} and working: true blocks changes""", (arm, body) =>
            arm.Microsoft.Assign(body["ticket"], body.Text("email"), body.Flag("working"))),
        ("status", """{"ticket":"…","status":"Updating"}""", (arm, body) => arm.Microsoft.SetStatus(body["ticket"], body["status"])),
        ("severity", """{"ticket":"…","severity":"critical"}""", (arm, body) => arm.Microsoft.SetSeverity(body["ticket"], body["severity"])),
        ("chat", """{"ticket":"…","messages":[{"sender":"support engineer","body":"Hi"},{"sender":"user","body":"Hello"}]}""", (arm, body) =>
            arm.Microsoft.Chat(body["ticket"], [.. body.List("messages").Select(one => (one["sender"]!.GetValue<string>(), one["body"]!.GetValue<string>()))])),
        ("incident", """{"id":"BC_1-FXZ","service":"Virtual Machines","region":"West Europe","title":"…"} and subscription, takesTickets""", (arm, body) => arm.Microsoft.Announce(
            new HealthEvent(body["id"], body["service"], body["region"], body["title"], TimeProvider.System.GetUtcNow(), body.Text("subscription")) { TakesTickets = body.Flag("takesTickets", true) })),
        ("incident/resolve", """{"id":"BC_1-FXZ"}""", (arm, body) => arm.Microsoft.Resolve(body["id"])),
        ("operation", """{"takes":30,"polls":3,"code":"InvalidSupportPlan","message":"…","times":1}; each may be left out""", (arm, body) => arm.Operations.Add(new OperationCourse
        {
            Takes = body.Seconds("takes") ?? TimeSpan.Zero,
            Polls = body.Number("polls", 1),
            Times = body.Number("times", 1),
            Refusal = body.Text("code") is { } code ? (code, body.Text("message") ?? "Refused.") : null,
        })),
        ("fault", $$"""{"kind":"{{string.Join('|', ControlFaults.Kinds)}}","operation":"SupportTickets_Create"} and times, after, seconds, status, code, fields""", (arm, body) =>
            arm.Faults.Add(ControlFaults.Read(body))),
        ("role", """{"tenant":"…","role":"NotAdmitted|None|Reader|SupportRequestContributor"}""", (arm, body) => arm.Add(
            arm.Tenants.Single(one => one.Id == body["tenant"]) with { Role = Enum.Parse<AzureRole>(body["role"]) })),
        ("login", """{"tenant":"…","error":"consent|secret|expired|none"}""", (arm, body) => arm.RefuseTokens(body["tenant"], body["error"] switch
        {
            "consent" => LoginError.ConsentRequired("the app"),
            "secret" => LoginError.WrongSecret("the app"),
            "expired" => LoginError.ExpiredSecret("the app"),
            _ => null,
        })),
        ("reset", "{} forgets all faults and courses of operations, and lets go what hangs", (arm, _) =>
        {
            arm.Faults.Clear();
            arm.Operations.Clear();
        }),
    ];
}
