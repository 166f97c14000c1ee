using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Keeps what was logged.</summary>
internal sealed class RecordingLogger : ILogger
{
    internal ConcurrentQueue<(LogLevel Level, Exception Exception)> Entries { get; } = new();

    internal IEnumerable<Exception> Errors => Entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Exception);

    public IDisposable BeginScope<TState>(TState state) => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter)
        => Entries.Enqueue((logLevel, exception));
}
