namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values kept in a store under one key per conversation, user or both. Loaded at first use in a turn,
/// written only by <see cref="SaveChangesAsync"/>. The last writer wins: no version is compared.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>A state in the given store; <paramref name="contextServiceKey"/> is where a turn keeps the loaded values.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Accessor<T>(this, name);
    }

    /// <summary>What the turn has loaded, or null before the first load.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Reads the state unless this turn has it; with <paramref name="force"/> reads it anew and drops unsaved changes.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(StateValue.As<IDictionary<string, object>>(stored)));
    }

    /// <summary>Writes the state if it is no longer what was loaded, or with <paramref name="force"/> if it was loaded at all.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        var cached = GetCachedState(turnContext);
        if (cached is null || !(force || cached.IsChanged()))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.MarkAsSaved();
    }

    /// <summary>Empties the state in this turn; the next save writes that, whatever was loaded.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var empty = new CachedBotState();
        empty.MarkAsChanged();
        turnContext.TurnState.Set(_contextServiceKey, empty);
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from the turn and, at once, from the store.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The key in the store. Throws <see cref="InvalidOperationException"/> when the activity lacks what the key is made of.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a loaded state as <typeparamref name="T"/>; its default when there is none. A converted value stays in the state, so that changes to it are seen.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = LoadedState(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var stored) || stored is null)
        {
            return Task.FromResult<T>(default);
        }

        var value = StateValue.As<T>(stored);
        if (!ReferenceEquals(value, stored))
        {
            state[propertyName] = value;
        }

        return Task.FromResult(value);
    }

    /// <summary>Puts a value into a loaded state.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>Removes a value from a loaded state.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    private protected static string ChannelOf(ITurnContext turnContext)
        => Required(turnContext?.Activity.ChannelId, "channelId");

    private protected static string ConversationOf(ITurnContext turnContext)
        => Required(turnContext?.Activity.Conversation?.Id, "conversation.id");

    private protected static string UserOf(ITurnContext turnContext)
        => Required(turnContext?.Activity.From?.Id, "from.id");

    private static string Required(string value, string member)
        => string.IsNullOrEmpty(value)
            ? throw new InvalidOperationException($"The activity has no {member}, so it has no state of this kind.")
            : value;

    private IDictionary<string, object> LoadedState(ITurnContext turnContext, string propertyName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"{GetType().Name} was not loaded in this turn.");
    }
}
