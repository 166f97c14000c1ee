using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs;
using CspSupportBot.Domain.People;
using CspSupportBot.Teams.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams;

/// <summary>What Teams can tell the bot, and who answers it.</summary>
public sealed class SupportBot(
    PrivateConversationState state,
    Conversation conversation,
    ProfileDesk profiles,
    ContactDesk contacts,
    ChannelDesk channels,
    DigestDesk digests,
    Roster roster,
    ArrivedFiles files,
    IOptions<AccessOptions> access,
    TimeProvider clock) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (ChannelPlaces.Of(turnContext.Activity, ArrivalOf(turnContext)) is { } place)
        {
            await channels.SeeAsync(place, cancellationToken);
        }

        await ChannelEvents.FollowAsync(turnContext.Activity, channels, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var profile = await RecogniseAsync(turnContext, cancellationToken);
        Languages.SpeakTo(profile);
        turnContext.Activity.Text = turnContext.Activity.RemoveRecipientMention();
        turnContext.TurnState.Set(CardClick.Read(turnContext.Activity));
        turnContext.TurnState.Set(await roster.MentionsAsync(turnContext, cancellationToken));
        if (turnContext.TurnState.Get<SentFiles>() is null)
        {
            // Once: what the first run has fetched is not fetched again when the turn is run again.
            turnContext.TurnState.Set(files.Read(turnContext, ArrivalOf(turnContext).Address.ConversationType is "personal"));
        }

        // Always from the store: when a turn is run again, what the first run left in the context is void.
        await state.LoadAsync(turnContext, force: true, cancellationToken);
        await conversation.HandleAsync(
            turnContext,
            state.CreateProperty<DialogState>("dialogs"),
            state.CreateProperty<string>("flowVersion"),
            cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // Greets once, when the bot itself arrives; greeting every member of a team would be a storm.
        if (membersAdded.Any(member => member.Id == turnContext.Activity.Recipient.Id))
        {
            var known = await profiles.FindAsync(ArrivalOf(turnContext).PersonId, cancellationToken);
            Languages.Speak(known?.Language, known?.Locale ?? ((ITurnContext)turnContext).Activity.Locale);
            await turnContext.SendActivityAsync(CardMessage.Of(HelpCard.Welcome()), cancellationToken);
        }
    }

    private async Task<Profile> RecogniseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var arrival = ArrivalOf(turnContext);
        var known = await profiles.FindAsync(arrival.PersonId, cancellationToken);
        var profile = await profiles.RememberAsync(
            new Profile
            {
                PartnerTenant = arrival.Address.PartnerTenant,
                PersonId = arrival.PersonId,
                Name = arrival.PersonName,
                Email = known is null ? await roster.EmailAsync(turnContext, cancellationToken) : null,
                TimeZone = arrival.TimeZone,
                Locale = arrival.Locale,
            },
            cancellationToken);
        digests.Plan(profile);
        turnContext.TurnState.Set(new Speaker(arrival.Address.ConversationId, profile, new Reader(contacts.TimeZone(profile)))
        {
            IsAdministrator = access.Value.HasAdministrator(arrival.EntraId),
            Channel = ChannelPlaces.Of(turnContext.Activity, arrival),
        });
        return profile;
    }

    private Arrival ArrivalOf(ITurnContext turnContext) =>
        Arrival.Of(turnContext.Activity, clock.GetUtcNow()) ?? throw new InvalidOperationException("The gate lets only arrivals through.");
}
