namespace Microsoft.Bot.Schema;

/// <summary>The conversation moves to another party.</summary>
public interface IHandoffActivity : IActivity
{
}
