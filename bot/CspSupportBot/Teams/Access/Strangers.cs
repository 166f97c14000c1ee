using CspSupportBot.Cards;
using CspSupportBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams.Access;

/// <summary>
/// What those who may not come in are told: who writes reads one sentence, at most once an hour; an invoke gets 403; everything else is passed over in silence.
/// </summary>
public sealed partial class Strangers(TimeProvider clock, ILogger<Strangers> logger)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private readonly Dictionary<string, long> told = new(StringComparer.OrdinalIgnoreCase);

    public async Task TurnAwayAsync(ITurnContext turnContext, Arrival arrival, Refusal refusal, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        TurnedAway(activity.Type, arrival.PersonId, refusal);
        if (activity.Type == ActivityTypes.Invoke)
        {
            var forbidden = new InvokeResponse { Status = StatusCodes.Status403Forbidden };
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = forbidden }, cancellationToken);
            return;
        }

        if (activity.Type != ActivityTypes.Message || !IsFirst(arrival))
        {
            return;
        }

        // Only what the client says of its language: nothing that is stored is read for a stranger.
        Languages.Speak(null, activity.Locale);
        var sentence = MessageFactory.Text(SentenceFor(refusal));
        sentence.TextFormat = TextFormatTypes.Plain;
        try
        {
            await turnContext.SendActivityAsync(sentence, cancellationToken);
        }
        catch (Exception unsent)
        {
            NotTold(unsent, arrival.PersonId);
        }
    }

    private static string SentenceFor(Refusal refusal) => refusal switch
    {
        Refusal.NobodyIsStaff => Sentences.StrangerNobodyIsStaff,
        Refusal.OtherTenant => Sentences.StrangerOtherTenant,
        Refusal.NoAccount => Sentences.StrangerNoAccount,
        Refusal.NotInTeam => Sentences.StrangerNotInTeam,
        _ => Sentences.StrangerUnchecked,
    };

    private bool IsFirst(Arrival arrival)
    {
        var person = $"{arrival.Address.PartnerTenant}|{arrival.PersonId}";
        lock (door)
        {
            if (told.TryGetValue(person, out var last) && clock.GetElapsedTime(last) < Silence)
            {
                return false;
            }

            if (told.Count >= MostRemembered)
            {
                Forget();
            }

            // In a flood silence is the safer answer.
            if (told.Count >= MostRemembered)
            {
                return false;
            }

            told[person] = clock.GetTimestamp();
            return true;
        }
    }

    private void Forget()
    {
        foreach (var (person, _) in told.Where(one => clock.GetElapsedTime(one.Value) >= Silence).ToList())
        {
            told.Remove(person);
        }
    }

    [LoggerMessage(LogLevel.Information, "A {Type} of {PersonId} was turned away: {Refusal}")]
    private partial void TurnedAway(string type, string personId, Refusal refusal);

    [LoggerMessage(LogLevel.Information, "{PersonId} could not be told that they were turned away")]
    private partial void NotTold(Exception failure, string personId);
}
