using System.Text.Json;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Writes a turn's activity down and runs it from there; its sender was authenticated when it arrived.</summary>
public sealed class TurnReplay(SupportAdapter adapter, TurnGate gate, RunningTurns running, IConfiguration configuration) : ITurnReplay
{
#if BOT_SDK_PACKAGES
    public static string Write(Activity activity) => Newtonsoft.Json.JsonConvert.SerializeObject(activity);

    private static Activity Read(string activity) => Newtonsoft.Json.JsonConvert.DeserializeObject<Activity>(activity)!;
#else
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, JsonSerializerOptions.Web);

    private static Activity Read(string activity) => JsonSerializer.Deserialize<Activity>(activity, JsonSerializerOptions.Web)!;
#endif

    public async Task ReplayAsync(string activity, CancellationToken cancellationToken)
    {
        using var presence = running.Enter();
        await adapter.ContinueConversationAsync(configuration["MicrosoftAppId"] ?? "", Read(activity), gate.OnTurnAsync, cancellationToken);
    }
}
