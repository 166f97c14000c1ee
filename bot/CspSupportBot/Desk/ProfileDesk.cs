using CspSupportBot.Domain;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Search;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>What is remembered of the people who use the bot.</summary>
public sealed class ProfileDesk(SupportDb db, PartnerTenant tenant)
{
    public async Task<Profile?> FindAsync(string personId, CancellationToken cancellationToken) =>
        await db.Profiles.FindAsync([tenant.Id, personId], cancellationToken);

    /// <summary>People whose whole name, or a part of it, is this.</summary>
    public async Task<IReadOnlyList<Profile>> SearchAsync(string name, CancellationToken cancellationToken) =>
        new NameIndex<Profile>(
            await db.Profiles.OrderBy(profile => profile.Name).ToListAsync(cancellationToken),
            profile => profile.PersonId,
            profile => [profile.Name]).Search(name, limit: 5);

    /// <summary>Keeps what is new; what the given profile does not know is left as it was remembered.</summary>
    /// <returns>The remembered profile, which shows later changes of this unit of work too.</returns>
    public async Task<Profile> RememberAsync(Profile profile, CancellationToken cancellationToken)
    {
        if (await FindAsync(profile.PersonId, cancellationToken) is not { } known)
        {
            db.Profiles.Add(profile);
            return profile;
        }

        db.Entry(known).CurrentValues.SetValues(profile with
        {
            Email = profile.Email ?? known.Email,
            Phone = profile.Phone ?? known.Phone,
            TimeZone = profile.TimeZone ?? known.TimeZone,
            Locale = profile.Locale ?? known.Locale,
            Language = profile.Language ?? known.Language,
            ContactName = profile.ContactName ?? known.ContactName,
            Quiet = profile.Quiet ?? known.Quiet,
            Notices = profile.Notices ?? known.Notices,
            DigestAt = profile.DigestAt ?? known.DigestAt,
            DigestDue = profile.DigestDue ?? known.DigestDue,
        });
        return known;
    }

    /// <summary>When a person who is known wants no notices; null for none such hours.</summary>
    public async Task BeQuietAsync(string personId, QuietHours? quiet, CancellationToken cancellationToken)
    {
        if (await FindAsync(personId, cancellationToken) is { } known)
        {
            db.Entry(known).CurrentValues.SetValues(known with { Quiet = quiet });
        }
    }
}
