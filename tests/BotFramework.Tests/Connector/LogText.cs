using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector;

/// <summary>Everything that was logged, with the exceptions, as an operator reads it.</summary>
internal sealed class LogText : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    internal IReadOnlyList<string> Lines => [.. lines];

    public IDisposable BeginScope<TState>(TState state)
    {
        return null;
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        return true;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter)
    {
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
