namespace CspSupportBot.Teams;

/// <summary>
/// Lets the turns of one conversation run one after another, in the order of arrival: two quick messages would otherwise
/// answer the same question.
/// </summary>
public sealed class ConversationLanes
{
    private readonly Dictionary<string, Lane> lanes = [];

    /// <summary>Waits for the turn before; dispose what is returned when this one is over.</summary>
    public async Task<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken)
    {
        Lane lane;
        lock (lanes)
        {
            if (!lanes.TryGetValue(conversationId, out lane!))
            {
                lanes[conversationId] = lane = new Lane();
            }

            lane.Users++;
        }

        try
        {
            await lane.Gate.WaitAsync(cancellationToken);
            return new Turn(this, conversationId, lane);
        }
        catch
        {
            Leave(conversationId, lane);
            throw;
        }
    }

    private void Leave(string conversationId, Lane lane)
    {
        lock (lanes)
        {
            if (--lane.Users == 0)
            {
                lanes.Remove(conversationId);
                lane.Gate.Dispose();
            }
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Those inside and those who wait.</summary>
        public int Users { get; set; }
    }

    private sealed class Turn(ConversationLanes lanes, string conversationId, Lane lane) : IDisposable
    {
        public void Dispose()
        {
            lane.Gate.Release();
            lanes.Leave(conversationId, lane);
        }
    }
}
