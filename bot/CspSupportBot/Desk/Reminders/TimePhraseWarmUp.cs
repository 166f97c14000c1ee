using CspSupportBot.Domain.Reminders;
using NodaTime;

namespace CspSupportBot.Desk.Reminders;

/// <summary>The first time that is read takes most of a second, which nobody who talks to the bot should wait for.</summary>
public sealed class TimePhraseWarmUp(ITimePhrases phrases) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start goes on meanwhile.
        await Task.Yield();
        phrases.Find("明日 9:00, tomorrow 9:00", new LocalDateTime(2026, 1, 1, 0, 0), isJapanese: true);
    }
}
