using System.Net;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>One conversation through the eyes of one person: what they do goes to the bot, what the bot says appears here.</summary>
public sealed class Chat
{
    private static readonly Dictionary<string, string> NoAnswers = [];
    private readonly TeamsChannelSimulator simulator;
    private readonly Conversation conversation;

    internal Chat(TeamsChannelSimulator simulator, Conversation conversation, TeamsUser user)
    {
        this.simulator = simulator;
        this.conversation = conversation;
        User = user;
    }

    public TeamsUser User { get; }

    public string Id => conversation.Id;

    public ConversationKind Kind => conversation.Kind;

    /// <summary>The bot's messages as they are now, without deleted ones.</summary>
    public IReadOnlyList<BotMessage> Messages => simulator.Board.Read(Id, User.Id);

    public BotMessage? LastMessage => Messages is [.., var last] ? last : null;

    /// <summary>The newest message that carries a card.</summary>
    public BotMessage? LastCardMessage => Messages.LastOrDefault(message => message.Card is not null);

    public JsonNode? LastCard => LastCardMessage?.Card;

    /// <summary>The same conversation through the eyes of someone else.</summary>
    public Chat As(TeamsUser user) => new(simulator, conversation, user);

    /// <summary>Everything said so far, for the message of a failed test.</summary>
    public string Transcript() => string.Join('\n', simulator.Board.ReadTranscript(Id, User.Id, simulator.Bot.Name));

    /// <summary>An activity of this conversation and person with nothing in it yet, to be completed and given to <see cref="DeliverAsync"/>.</summary>
    public JsonObject NewActivity(string type) => simulator.Activities.Envelope(type, conversation, User);

    /// <summary>Types a message; outside a personal chat it mentions the bot, as the bot hears nothing else.</summary>
    public Task<Delivery> SayAsync(string text, CancellationToken cancellationToken = default) => SayAsync(text, [], cancellationToken);

    public Task<Delivery> SayAsync(string text, IReadOnlyList<JsonObject> attachments, CancellationToken cancellationToken = default)
    {
        string marks = string.Concat(attachments.Select(one => $" [{one["name"] ?? one["contentType"]}]"));
        return SendAsync(simulator.Activities.Message(conversation, User, text, attachments), text + marks, cancellationToken);
    }

    /// <summary>Posts the value of an <c>Action.Submit</c>, whatever the card looks like; <see cref="PressAsync"/> plays the client.</summary>
    public Task<Delivery> SubmitAsync(JsonNode value, string? replyToId = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            simulator.Activities.Submit(conversation, User, value, replyToId ?? LastCardMessage?.Id),
            $"(submits {value.ToJsonString()})",
            cancellationToken);

    /// <summary>Posts an invoke; the delivery carries its status and body. A card answered to <c>adaptiveCard/action</c> replaces the shown one.</summary>
    public async Task<Delivery> InvokeAsync(string name, JsonNode? value, string? replyToId = null, CancellationToken cancellationToken = default)
    {
        JsonObject activity = simulator.Activities.Invoke(conversation, User, name, value, replyToId);
        Delivery delivery = await SendAsync(activity, $"(invokes {name} {value?.ToJsonString()})", cancellationToken);
        simulator.Board.Note(Id, simulator.Bot.Name, $"(answers {(int?)delivery.Status} {delivery.Body}{delivery.Failure})");
        if (replyToId is not null
            && delivery.Status == HttpStatusCode.OK
            && delivery.Json is JsonObject answer
            && answer["type"]?.ToString() == "application/vnd.microsoft.card.adaptive"
            && answer["value"] is { } card)
        {
            simulator.Board.Personalise(Id, replyToId, User.Id, card);
        }

        return delivery;
    }

    /// <summary>
    /// Presses the button with that title or id on the newest card, or on <paramref name="message"/> ("Note > Send" is a
    /// button of the inner card that another one opens), after filling in
    /// <paramref name="answers"/> by input id. Throws where the client would not let the person go on.
    /// </summary>
    public Task<Delivery> PressAsync(
        string titleOrId,
        IReadOnlyDictionary<string, string>? answers = null,
        BotMessage? message = null,
        CancellationToken cancellationToken = default)
    {
        BotMessage pressed = message ?? LastCardMessage ?? throw new InvalidOperationException("There is no card.\n" + Transcript());
        (JsonObject action, JsonObject value) = CardForm.Press(pressed.Card, titleOrId, answers ?? NoAnswers);
        switch (action["type"]?.ToString())
        {
            case "Action.Submit":
                return SubmitAsync(value, pressed.Id, cancellationToken);
            case "Action.Execute":
                JsonObject execute = new() { ["type"] = "Action.Execute", ["data"] = value };
                foreach (string name in (string[])["title", "verb", "id"])
                {
                    if (action[name] is { } member)
                    {
                        execute[name] = member.DeepClone();
                    }
                }

                return InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = execute }, pressed.Id, cancellationToken);
            default:
                throw new InvalidOperationException($"The button '{titleOrId}' is an {action["type"]} and sends nothing to the bot.");
        }
    }

    /// <summary>What Teams sends when the app is added here: an <c>installationUpdate</c>, then a <c>conversationUpdate</c>.</summary>
    public async Task<IReadOnlyList<Delivery>> InstallAsync(CancellationToken cancellationToken = default)
    {
        JsonObject install = NewActivity("installationUpdate");
        install["action"] = "add";
        JsonObject update = NewActivity("conversationUpdate");
        JsonArray added = [new JsonObject { ["id"] = simulator.Bot.Id }];
        if (Kind == ConversationKind.Personal)
        {
            added.Insert(0, new JsonObject { ["id"] = User.Id, ["aadObjectId"] = User.AadObjectId.ToString() });
        }

        update["membersAdded"] = added;
        if (Kind == ConversationKind.Channel)
        {
            ((JsonObject)update["channelData"]!)["eventType"] = "teamMemberAdded";
        }

        return
        [
            await SendAsync(install, "(adds the app)", cancellationToken),
            await SendAsync(update, "(the bot is now a member)", cancellationToken),
        ];
    }

    /// <summary>Posts any JSON as it is.</summary>
    public Task<Delivery> DeliverAsync(JsonObject activity, CancellationToken cancellationToken = default) =>
        SendAsync(activity, $"(delivers {activity["type"]} {activity["id"]})", cancellationToken);

    /// <summary>Posts the same activity again, as Teams does when the first answer took too long.</summary>
    public Task<Delivery> RedeliverAsync(Delivery delivery, CancellationToken cancellationToken = default) =>
        SendAsync((JsonObject)delivery.Activity.DeepClone(), $"(redelivers {delivery.Activity["id"]})", cancellationToken);

    /// <summary>Posts it again with a new id and time, as Teams does on its later attempts.</summary>
    public Task<Delivery> RedeliverAsNewAsync(Delivery delivery, CancellationToken cancellationToken = default)
    {
        JsonObject activity = (JsonObject)delivery.Activity.DeepClone();
        JsonObject fresh = NewActivity(activity["type"]?.ToString() ?? "message");
        foreach (string name in (string[])["id", "timestamp", "localTimestamp"])
        {
            if (fresh[name] is { } member)
            {
                activity[name] = member.DeepClone();
            }
        }

        return SendAsync(activity, $"(redelivers {delivery.Activity["id"]} as {activity["id"]})", cancellationToken);
    }

    /// <summary>The first message, already shown or still to come, for which the predicate holds. Fails with the transcript.</summary>
    public Task<BotMessage> WaitForMessageAsync(
        Func<BotMessage, bool> predicate, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        simulator.WaitAsync(Id, User.Id, predicate, timeout, cancellationToken);

    /// <summary>The first message that appeared or changed after that delivery was posted.</summary>
    public Task<BotMessage> WaitForReplyAsync(
        Delivery delivery, Func<BotMessage, bool>? predicate = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForMessageAsync(
            message => message.LastChange > delivery.SentAfter && (predicate?.Invoke(message) ?? true), timeout, cancellationToken);

    private Task<Delivery> SendAsync(JsonObject activity, string words, CancellationToken cancellationToken)
    {
        simulator.Board.Note(Id, User.Name, words);
        return simulator.PostAsync(activity, cancellationToken);
    }
}
