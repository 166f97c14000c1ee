namespace CspSupportBot;

/// <summary>The settings don't allow a safe start; the message is the one line that the operator reads.</summary>
public sealed class StartRefusedException(string message) : Exception(message)
{
    /// <param name="problem">What is wrong; null where nothing is.</param>
    public static void ThrowIf(string? problem)
    {
        if (problem is not null)
        {
            throw new StartRefusedException(problem);
        }
    }
}
