// The namespace and name of an official type that the bot layer leaves out, with what that type does not have.
namespace Microsoft.Bot.Schema;

public class TokenStatus : IDisposable
{
    public TokenStatus(int number)
    {
        ChannelId = $"{number}";
    }

    public string ChannelId { get; init; }

    public virtual string ConnectionName { get; set; }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
    }

    protected static string More<T>(out int? a, params string[] b)
        where T : class, new()
    {
        a = b.Length;
        return nameof(T);
    }
}
