namespace Microsoft.Bot.Builder;

/// <summary>A stored object that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>The version. Null or <c>*</c> writes whatever the store holds.</summary>
    string ETag { get; set; }
}
