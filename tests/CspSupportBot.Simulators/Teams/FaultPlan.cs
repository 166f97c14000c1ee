namespace CspSupportBot.Simulators.Teams;

/// <summary>The faults that lie in wait. Each request meets at most one: the first that matches, in the order they were added.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];
    private readonly List<FaultGate> gates = [];

    /// <summary>How many faults have not struck as often as they were meant to; a test that ends above 0 did not meet them.</summary>
    public int Pending
    {
        get
        {
            lock (gate)
            {
                return planned.Count;
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (gate)
        {
            planned.Add(new Planned(fault));
            if (fault.Gate is not null)
            {
                gates.Add(fault.Gate);
            }
        }
    }

    /// <summary>Forgets all faults and opens all gates.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
            gates.ForEach(held => held.Open());
            gates.Clear();
        }
    }

    internal Fault? Take(RecordedRequest request)
    {
        lock (gate)
        {
            Planned? found = planned.Find(one => one.Fault.Matches(request) && --one.Skips < 0);
            if (found is not null && found.Fault.Count != int.MaxValue && --found.Left == 0)
            {
                planned.Remove(found);
            }

            return found?.Fault;
        }
    }

    private sealed class Planned(Fault fault)
    {
        public Fault Fault => fault;

        public int Left { get; set; } = fault.Count;

        public int Skips { get; set; } = fault.Skip;
    }
}
