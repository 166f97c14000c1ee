namespace Microsoft.Bot.Schema;

/// <summary>The sender is preparing an answer.</summary>
public interface ITypingActivity : IActivity
{
}
