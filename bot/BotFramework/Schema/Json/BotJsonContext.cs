using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>Serialisation code made at build time for what goes over the wire. Use it through <see cref="BotJson"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AppBasedLinkQuery))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ConversationsResult))]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileConsentCardResponse))]
[JsonSerializable(typeof(FileDownloadInfo))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(IList<ChannelAccount>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(MessagingExtensionActionResponse))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(SearchInvokeResponse))]
[JsonSerializable(typeof(SearchInvokeValue))]
[JsonSerializable(typeof(TabRequest))]
[JsonSerializable(typeof(TabResponse))]
[JsonSerializable(typeof(TabSubmit))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsPagedMembersResult))]
[JsonSerializable(typeof(ThumbnailCard))]
internal sealed partial class BotJsonContext : JsonSerializerContext;
