namespace Microsoft.Bot.Connector;

/// <summary>Calls the connector of one channel.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>Base address of the connector. It may have a path, which every call keeps.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Calls about pictures that people paste; see <see cref="AttachmentsExtensions"/>.</summary>
    IAttachments Attachments { get; }

    /// <summary>Calls about conversations; see <see cref="ConversationsExtensions"/>.</summary>
    IConversations Conversations { get; }
}
