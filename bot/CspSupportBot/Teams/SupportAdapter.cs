using CspSupportBot.Cards;
using CspSupportBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>The outermost edge of a turn: whatever goes wrong inside, the user reads a sentence and the operator finds the cause.</summary>
public sealed partial class SupportAdapter : CloudAdapter
{
    private readonly ILogger<SupportAdapter> logger;

    public SupportAdapter(BotFrameworkAuthentication authentication, ILogger<SupportAdapter> logger)
        : base(authentication, logger)
    {
        this.logger = logger;
        OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext context, Exception failure)
    {
        var correlationId = Guid.NewGuid().ToString("N")[..12];
        TurnFailed(failure, correlationId);
        if (context.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        Languages.Speak(null, context.Activity.Locale);
        try
        {
            var apology = MessageFactory.Text(Sentences.TurnFailed.With(correlationId));
            apology.TextFormat = TextFormatTypes.Plain;
            await context.SendActivityAsync(apology);
        }
        catch (Exception unsent)
        {
            // Apologising for a failed apology would never end.
            ApologyFailed(unsent, correlationId);
        }
    }

    [LoggerMessage(LogLevel.Error, "A turn failed; correlation id {CorrelationId}")]
    private partial void TurnFailed(Exception failure, string correlationId);

    [LoggerMessage(LogLevel.Warning, "The apology for {CorrelationId} could not be sent")]
    private partial void ApologyFailed(Exception failure, string correlationId);
}
