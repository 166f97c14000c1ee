using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams.Access;

/// <summary>
/// Who is in the helpdesk's team, as Teams tells. Answers are kept for a while; while Teams does not answer, a member of shortly before stays one, and
/// everybody else stays outside.
/// </summary>
public sealed partial class TeamMembers(IOptions<AccessOptions> options, TimeProvider clock, ILogger<TeamMembers> logger)
{
    private const int MostKnown = 10_000;

    // The turn waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Somebody who is let into the team need not wait long.
    private static readonly TimeSpan AskAboutStrangersAfter = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AskAgainDuringOutageAfter = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> NotThere = new(StringComparer.OrdinalIgnoreCase) { "MemberNotFoundInConversation", "MemberNotFound" };

    private static readonly HashSet<string> Guests = new(StringComparer.OrdinalIgnoreCase) { "guest", "anonymous" };

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConversationLanes lookups = new();

    /// <summary>Null for a member.</summary>
    public async Task<Refusal?> FindRefusalAsync(
        ITurnContext turnContext, string tenantId, string entraId, string teamId, CancellationToken cancellationToken)
    {
        var person = $"{tenantId}|{entraId}".ToUpperInvariant();
        if (Fresh(person) is { } answer)
        {
            return answer.Refusal;
        }

        // A hundred messages at once are one question.
        using var lookup = await lookups.EnterAsync(person, cancellationToken);
        return (Fresh(person) ?? await AskAsync(turnContext, person, entraId, teamId, cancellationToken)).Refusal;
    }

    private Known? Fresh(string person) => known.TryGetValue(person, out var answer) && clock.GetElapsedTime(answer.Asked) < answer.HoldsFor ? answer : null;

    private async Task<Known> AskAsync(ITurnContext turnContext, string person, string entraId, string teamId, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var member = await TeamsInfo.GetTeamMemberAsync(turnContext, turnContext.Activity.From.Id, teamId, limit.Token);
            return Keep(person, RefusalOf(member, entraId));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            var code = (failure as ErrorResponseException)?.Body?.Error?.Code;
            if (code is not null && NotThere.Contains(code))
            {
                return Keep(person, Refusal.NotInTeam);
            }

            NotTold(failure, teamId, code ?? failure.GetType().Name);
            return DuringOutage(person);
        }
    }

    private Refusal? RefusalOf(TeamsChannelAccount? member, string entraId)
    {
        if (!string.Equals(member?.AadObjectId, entraId, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.NotInTeam;
        }

        if (Guests.Contains(member!.UserRole ?? ""))
        {
            return Refusal.NoAccount;
        }

        // The team may have members of organisations that were never named.
        var isOfTenant = string.IsNullOrEmpty(member.TenantId) || options.Value.Tenants.Count == 0 || options.Value.HasTenant(member.TenantId);
        return isOfTenant ? null : Refusal.OtherTenant;
    }

    private Known Keep(string person, Refusal? refusal)
    {
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        var now = clock.GetTimestamp();
        var every = options.Value.CheckMembersEvery;
        return known[person] = new Known(refusal, now, now, refusal is null || every < AskAboutStrangersAfter ? every : AskAboutStrangersAfter);
    }

    private Known DuringOutage(string person)
    {
        var now = clock.GetTimestamp();
        return known.TryGetValue(person, out var before) && before.Refusal is null && clock.GetElapsedTime(before.Told, now) <= options.Value.TrustDuringOutageFor
            ? known[person] = before with { Asked = now, HoldsFor = AskAgainDuringOutageAfter }
            : new Known(Refusal.Unchecked, now, now, TimeSpan.Zero);
    }

    [LoggerMessage(LogLevel.Warning, "Teams did not tell whether somebody is a member of the team {TeamId}: {Code}. Is the bot installed in it?")]
    private partial void NotTold(Exception failure, string teamId, string code);

    /// <param name="Refusal">Null for a member.</param>
    /// <param name="Told">When Teams said so, by the monotonic clock: who was shut out must not come in again because a clock was set back.</param>
    /// <param name="Asked">When Teams was asked last.</param>
    private sealed record Known(Refusal? Refusal, long Told, long Asked, TimeSpan HoldsFor);
}
