namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class Accessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            var state = botState.GetCachedState(turnContext).State;
            if (defaultValueFactory is not null && (!state.TryGetValue(name, out var stored) || stored is null))
            {
                state[name] = defaultValueFactory();
            }

            return await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
