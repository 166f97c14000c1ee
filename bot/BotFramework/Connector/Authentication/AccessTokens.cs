using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Sending;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's tokens. Each is asked for once, however many calls need it at the same time, kept, and renewed while the old one
/// still works, so that a login service that is down for a moment stops nothing.
/// </summary>
internal sealed class AccessTokens(IBotCredential credential, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostJitter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TokenKey, Held> held = new();

    /// <summary>A token that works now.</summary>
    /// <param name="scope">Whom it is for; null for the channel.</param>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The login service refuses the bot.</exception>
    /// <exception cref="HttpRequestException">The login service can't be reached.</exception>
    internal async Task<string> GetAsync(string scope, CancellationToken cancellationToken)
    {
        TokenKey key = KeyOf(scope);
        Held mine = held.GetOrAdd(key, _ => new Held());
        AccessToken known = mine.Token;
        DateTimeOffset now = clock.GetUtcNow();
        if (known is not null && now < known.ExpiresOn - Early - mine.Jitter)
        {
            return known.Value;
        }

        Task<AccessToken> renewal = RenewAsync(key, mine);
        return known is not null && now < known.ExpiresOn
            ? known.Value
            : (await renewal.WaitAsync(cancellationToken)).Value;
    }

    /// <summary>Forgets this token, which was refused. A newer one, which another call may have brought meanwhile, stays.</summary>
    internal void Drop(string scope, string token)
    {
        if (held.TryGetValue(KeyOf(scope), out Held mine))
        {
            lock (mine)
            {
                if (mine.Token?.Value == token)
                {
                    mine.Token = null;
                }
            }
        }
    }

    private TokenKey KeyOf(string scope)
    {
        return new TokenKey(credential.Tenant, credential.Client, string.IsNullOrWhiteSpace(scope) ? credential.Scope : scope);
    }

    private Task<AccessToken> RenewAsync(TokenKey key, Held mine)
    {
        lock (mine)
        {
            if (mine.Renewal is null or { IsCompleted: true })
            {
                mine.Renewal = AskAsync(key, mine);
            }

            return mine.Renewal;
        }
    }

    // Nobody's cancellation ends it, because others may wait for it too; the login service has a time-out of its own.
    private async Task<AccessToken> AskAsync(TokenKey key, Held mine)
    {
        // Frees the lock before anything else happens.
        await Task.Yield();
        try
        {
            AccessToken token = await credential.AskAsync(key.Scope, CancellationToken.None);
            lock (mine)
            {
                (mine.Token, mine.Jitter) = (token, MostJitter * Random.Shared.NextDouble());
            }

            return token;
        }
        catch (Exception failure)
        {
            ConnectorLog.NoToken(logger, failure);
            throw;
        }
    }

    private sealed class Held
    {
        internal AccessToken Token { get; set; }

        internal TimeSpan Jitter { get; set; }

        internal Task<AccessToken> Renewal { get; set; }
    }
}
