using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>The outermost edge of a turn: whatever goes wrong inside, the user reads a sentence and the operator finds the cause.</summary>
public sealed partial class SupportAdapter : CloudAdapter
{
    // It is said although the turn's time may be over.
    private static readonly TimeSpan ApologyPatience = TimeSpan.FromSeconds(10);

    private readonly IServiceScopeFactory scopes;
    private readonly IStoreHealth store;
    private readonly InvokeRepeats repeats;
    private readonly TimeProvider clock;
    private readonly ILogger<SupportAdapter> logger;

    public SupportAdapter(
        BotFrameworkAuthentication authentication,
        IServiceScopeFactory scopes,
        IStoreHealth store,
        InvokeRepeats repeats,
        TimeProvider clock,
        ILogger<SupportAdapter> logger)
        : base(authentication, logger)
    {
        this.scopes = scopes;
        this.store = store;
        this.repeats = repeats;
        this.clock = clock;
        this.logger = logger;
        OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext context, Exception failure)
    {
        var correlationId = Guid.NewGuid().ToString("N")[..12];
        var fault = store.Note(failure);
        if (fault is null)
        {
            TurnFailed(failure, correlationId);
        }
        else
        {
            TurnNotSaved(correlationId, failure.Message);
        }

        if (context.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        using var patience = new CancellationTokenSource(ApologyPatience, clock);
        try
        {
            var (language, locale) = await LanguageOfAsync(context, fault, patience.Token);
            Languages.Speak(language, locale);
            var apology = MessageFactory.Text(Apology(fault).With(correlationId));
            apology.TextFormat = TextFormatTypes.Plain;
            await context.SendActivityAsync(apology, patience.Token);
            if (Arrival.Of(context.Activity, clock.GetUtcNow()) is { } arrival)
            {
                repeats.RememberApology(arrival);
            }
        }
        catch (Exception unsent)
        {
            // Apologising for a failed apology would never end.
            ApologyFailed(unsent, correlationId);
        }
    }

    private static string Apology(StoreFault? fault) => fault switch
    {
        StoreFault.Unreachable => Sentences.StoreUnreachable,
        StoreFault.Full => Sentences.StoreFull,
        _ => Sentences.TurnFailed,
    };

    private async Task<(string? Language, string? Locale)> LanguageOfAsync(ITurnContext context, StoreFault? fault, CancellationToken cancellationToken)
    {
        var locale = context.Activity.Locale;
        try
        {
            // Whoever waits for a database that is away has no time left to apologise.
            var profile = context.TurnState.Get<Speaker>()?.Profile
                ?? (fault is StoreFault.Unreachable ? null : await ProfileAsync(context, cancellationToken));
            return (profile?.Language, profile?.Locale ?? locale);
        }
        catch (Exception)
        {
            // What made the turn fail may be the store itself; the failure is logged already.
            return (null, locale);
        }
    }

    private async Task<Profile?> ProfileAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (Arrival.Of(context.Activity, clock.GetUtcNow()) is not { } arrival)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(arrival.Address.PartnerTenant);
        return await scope.ServiceProvider.GetRequiredService<ProfileDesk>().FindAsync(arrival.PersonId, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "A turn failed; correlation id {CorrelationId}")]
    private partial void TurnFailed(Exception failure, string correlationId);

    [LoggerMessage(LogLevel.Warning, "A turn could not be saved; correlation id {CorrelationId}: {Cause}")]
    private partial void TurnNotSaved(string correlationId, string cause);

    [LoggerMessage(LogLevel.Warning, "The apology for {CorrelationId} could not be sent")]
    private partial void ApologyFailed(Exception failure, string correlationId);
}
