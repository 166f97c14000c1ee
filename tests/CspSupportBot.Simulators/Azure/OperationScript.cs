using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Which course the next long-running operations take: the first that was added and matches, else the usual one.</summary>
public sealed class OperationScript
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];

    /// <summary>How operations go for which nothing else was said.</summary>
    public OperationCourse Usual { get; set; } = new();

    public void Add(OperationCourse course)
    {
        lock (gate)
        {
            planned.Add(new Planned(course));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
        }
    }

    internal OperationCourse Take(RecordedRequest request)
    {
        lock (gate)
        {
            Planned? found = planned.Find(one => one.Course.When(request));
            if (found is not null && --found.Left == 0)
            {
                planned.Remove(found);
            }

            return found?.Course ?? Usual;
        }
    }

    private sealed class Planned(OperationCourse course)
    {
        public OperationCourse Course => course;

        public int Left { get; set; } = course.Times;
    }
}
