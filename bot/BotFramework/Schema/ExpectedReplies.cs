namespace Microsoft.Bot.Schema;

/// <summary>The replies of a turn whose <see cref="Activity.DeliveryMode"/> is <c>expectReplies</c>.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ExpectedReplies(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    /// <summary>The replies in the order in which they were sent.</summary>
    public IList<Activity> Activities { get; set; }
}
