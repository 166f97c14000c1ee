using System.Globalization;

namespace Microsoft.Bot.Connector;

/// <summary>Paths of the calls, relative to the connector's base address, with every id escaped.</summary>
internal static class ConversationPaths
{
    internal const string All = "v3/conversations";

    internal static string Activities(string conversationId)
    {
        return $"{All}/{Escape(conversationId)}/activities";
    }

    internal static string Activity(string conversationId, string activityId)
    {
        return $"{Activities(conversationId)}/{Escape(activityId)}";
    }

    internal static string Attachment(string attachmentId, string viewId)
    {
        return $"v3/attachments/{Escape(attachmentId)}/views/{Escape(viewId)}";
    }

    internal static string ActivityMembers(string conversationId, string activityId)
    {
        return $"{Activity(conversationId, activityId)}/members";
    }

    internal static string Members(string conversationId)
    {
        return $"{All}/{Escape(conversationId)}/members";
    }

    internal static string Member(string conversationId, string memberId)
    {
        return $"{Members(conversationId)}/{Escape(memberId)}";
    }

    internal static string PagedMembers(string conversationId, int? pageSize, string continuationToken)
    {
        return Page($"{All}/{Escape(conversationId)}/pagedmembers", pageSize, continuationToken);
    }

    internal static string TeamChannels(string teamId)
    {
        return $"v3/teams/{Escape(teamId)}/conversations";
    }

    internal static string Page(string path, int? pageSize, string continuationToken)
    {
        List<string> query = [];
        if (pageSize is not null)
        {
            query.Add("pageSize=" + pageSize.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (continuationToken is not null)
        {
            query.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Escape(string id)
    {
        // A dot segment would survive escaping and let an id climb out of its place in the path.
        if (string.IsNullOrEmpty(id) || id is "." or "..")
        {
            throw new ArgumentException("An id in a connector path must not be empty or a dot segment.", nameof(id));
        }

        return Uri.EscapeDataString(id);
    }
}
