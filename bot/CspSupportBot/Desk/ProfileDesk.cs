using CspSupportBot.Domain;
using CspSupportBot.Domain.People;
using CspSupportBot.Storage;

namespace CspSupportBot.Desk;

/// <summary>What is remembered of the people who use the bot.</summary>
public sealed class ProfileDesk(SupportDb db, PartnerTenant tenant)
{
    public async Task<Profile?> FindAsync(string personId, CancellationToken cancellationToken) =>
        await db.Profiles.FindAsync([tenant.Id, personId], cancellationToken);

    /// <summary>Keeps what is new; what the given profile does not know is left as it was remembered.</summary>
    public async Task<Profile> RememberAsync(Profile profile, CancellationToken cancellationToken)
    {
        if (await FindAsync(profile.PersonId, cancellationToken) is not { } known)
        {
            db.Profiles.Add(profile);
            return profile;
        }

        var merged = profile with
        {
            Email = profile.Email ?? known.Email,
            Phone = profile.Phone ?? known.Phone,
            TimeZone = profile.TimeZone ?? known.TimeZone,
            Locale = profile.Locale ?? known.Locale,
        };
        db.Entry(known).CurrentValues.SetValues(merged);
        return known;
    }
}
