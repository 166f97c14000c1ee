using System.Globalization;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Jobs;

/// <summary>What goes wrong while a ticket is filed: a random choice of everything that can, the same for the same seed.</summary>
internal sealed class FilingSchedule
{
    private static readonly string[] Operations = [ArmOperations.CreateTicket, ArmOperations.GetTicket, ArmOperations.CheckTicketName, ArmOperations.PollOperation];

    private readonly List<string> plan = [];
    private readonly List<FaultGate> late = [];

    public FilingSchedule(int seed)
    {
        Random random = new(seed);
        RepeatedNames = random.Next(2) == 0 ? RepeatedName.FilesAgain : RepeatedName.Conflicts;
        Course = CourseOf(random);
        Faults = [.. Enumerable.Range(0, random.Next(6)).Select(_ => FaultOf(random))];
        LosesTokens = random.Next(5) == 0;
        DiesAfterRequests = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(1, 5))];
        plan.Add($"{RepeatedNames}, {Course.Refusal?.Code ?? "accepted"} after {Course.Takes} and {Course.Polls} polls, dies after {string.Join(" and ", DiesAfterRequests)} requests");
    }

    public RepeatedName RepeatedNames { get; }

    public OperationCourse Course { get; }

    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether all tokens are taken back before.</summary>
    public bool LosesTokens { get; }

    /// <summary>After so many requests the process dies, each time anew.</summary>
    public IReadOnlyList<int> DiesAfterRequests { get; }

    /// <summary>Lets what was held up arrive at last, long after the bot has given up waiting.</summary>
    public void DeliverLate() => late.ForEach(gate => gate.Open());

    public override string ToString() => string.Join("; ", plan);

    private static OperationCourse CourseOf(Random random)
    {
        OperationCourse course = new() { Takes = TimeSpan.FromSeconds(random.Next(40)), Polls = random.Next(4), RetryAfter = random.Next(3) == 0 ? null : TimeSpan.FromSeconds(random.Next(10)) };
        return random.Next(8) switch
        {
            0 => course with { Refusal = OperationCourse.RefusedPlan().Refusal },
            1 => course with { Refusal = ("QuotaExceeded", "Too many open tickets.") },
            2 => new OperationCourse { IsImmediate = true },
            _ => course,
        };
    }

    private Fault FaultOf(Random random)
    {
        var operation = Operations[random.Next(Operations.Length)];
        var times = random.Next(1, 4);
        FaultGate gate = new();
        (string Name, Fault Fault)[] all =
        [
            ("503", AzureFault.Unavailable()),
            ("500", AzureFault.InternalError()),
            ("502 after delivery", Fault.BadGatewayAfterDelivery()),
            ("drop", Fault.DropBeforeDelivery()),
            ("drop after delivery", Fault.DropAfterDelivery()),
            ("half an answer", Fault.CutAnswer()),
            ("429", AzureFault.Throttle(TimeSpan.FromSeconds(random.Next(120)))),
            ("429 without a time", AzureFault.Throttle(null)),
            ("401", AzureFault.ExpiredAuxiliaryToken("client", "partner")),
            ("hang", Fault.Hang(gate)),
            ("no answer after delivery", Fault.DelayAnswer(gate)),
            ("late delivery", Fault.DelayDelivery(gate)),
        ];
        var (name, fault) = all[random.Next(all.Length)];
        if (name == "late delivery")
        {
            late.Add(gate);
            times = 1;
        }

        plan.Add(string.Create(CultureInfo.InvariantCulture, $"{operation}: {times} x {name}"));
        return fault.On(operation).Times(times).AfterCalls(random.Next(2));
    }
}
