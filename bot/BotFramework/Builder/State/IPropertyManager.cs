namespace Microsoft.Bot.Builder;

/// <summary>Something that keeps named values.</summary>
public interface IPropertyManager
{
    /// <summary>Access to the value with this name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
