namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The values of one key during one turn.</summary>
    public class CachedBotState
    {
        private string _saved;

        /// <summary>Takes over loaded values; none gives an empty state.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            MarkAsSaved();
        }

        /// <summary>The values by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal bool IsChanged() => _saved != StateValue.ToJson(State);

        internal void MarkAsSaved() => _saved = StateValue.ToJson(State);

        internal void MarkAsChanged() => _saved = null;
    }
}
