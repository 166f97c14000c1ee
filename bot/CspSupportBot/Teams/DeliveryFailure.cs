using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Tells by Teams' error code whether sending again can help.</summary>
public static class DeliveryFailure
{
    private static readonly HashSet<string> Final = new(StringComparer.OrdinalIgnoreCase)
    {
        "ActivityNotFoundInConversation",
        "BadArgument",
        "Bad Argument",
        "BadSyntax",
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "BotNotRegistered",
        "ConversationBlockedByUser",
        "ConversationNotFound",
        "ForbiddenOperationException",
        "MessageSizeTooBig",
        "MessageWritesBlocked",
        "MissingProperty",
        "NotEnoughPermissions",
    };

    public static DeliveryException Of(Exception failure)
    {
        var code = (failure as ErrorResponseException)?.Body?.Error?.Code;
        return new DeliveryException(
            code is null ? $"Teams did not take the message: {failure.Message}" : $"Teams did not take the message: {code}",
            code is not null && Final.Contains(code),
            failure);
    }
}
