namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The same content in an activity of its own, whose address and id can change without changing this one's.</summary>
    internal Activity Copy()
    {
        return (Activity)MemberwiseClone();
    }
}
