using System.Text.Json;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CspSupportBot.Storage;

/// <summary>
/// One unit of work. Who opens the door (a turn, a job, an API call) saves it once, at the end; whoever is called in between only
/// changes it.
/// </summary>
public abstract class SupportDb(DbContextOptions options, PartnerTenant tenant, OutboxSignal signal) : DbContext(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<TicketEvent> TicketEvents => Set<TicketEvent>();

    public DbSet<SentCard> SentCards => Set<SentCard>();

    public DbSet<TicketDraft> Drafts => Set<TicketDraft>();

    public DbSet<KeptFile> KeptFiles => Set<KeptFile>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<ConversationAddress> Conversations => Set<ConversationAddress>();

    public DbSet<SeenActivity> SeenActivities => Set<SeenActivity>();

    public DbSet<StateEntry> State => Set<StateEntry>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<TicketCounter> TicketCounters => Set<TicketCounter>();

    public DbSet<WarningRecord> SentWarnings => Set<WarningRecord>();

    public DbSet<NoticeReceipt> NoticeReceipts => Set<NoticeReceipt>();

    public DbSet<NoticeThread> NoticeThreads => Set<NoticeThread>();

    public DbSet<ChannelBinding> ChannelBindings => Set<ChannelBinding>();

    private const string WithoutNoticePlan = "IX_Tickets_WithoutNoticePlan";

    private string TenantId => tenant.Id;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var hasNewWork = ChangeTracker.Entries<OutboxRow>().Any(row => row.State is EntityState.Added && row.Entity.Lease is null);
        var saved = ChangeTracker.HasChanges() ? await WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken) : 0;
        if (hasNewWork)
        {
            signal.Announce();
        }

        return saved;
    }

    /// <summary>Removes what is kept of files, without reading it.</summary>
    public void Drop(IEnumerable<TicketFile> files) => KeptFiles.RemoveRange(files.Select(file =>
        KeptFiles.Local.FirstOrDefault(kept => kept.Id == file.Id) ?? new KeptFile { PartnerTenant = TenantId, Id = file.Id, Content = [] }));

    /// <summary>Makes one write that is its own transaction; all writes to the store go through here.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Whether a save failed because the same key was saved before.</summary>
    internal abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>
    /// One statement that leases and begins the first rows of their lanes that are due, and returns them; two replicas never get the same row.
    /// </summary>
    internal abstract IQueryable<OutboxRow> LeaseDue(DateTimeOffset now, DateTimeOffset until, Guid lease, int limit, DueWork which);

    /// <summary>The next number of a ticket. Its own transaction: a turn that fails leaves a gap in the numbers, never the same number twice.</summary>
    public async Task<long> NextTicketNumberAsync(CancellationToken cancellationToken)
    {
        var given = await WriteAsync(
            () => Database
                .SqlQuery<long>(
                    $"""
                    INSERT INTO "TicketCounters" ("PartnerTenant", "Last") VALUES ({tenant.Id}, 1)
                    ON CONFLICT ("PartnerTenant") DO UPDATE SET "Last" = "TicketCounters"."Last" + 1
                    RETURNING "Last" AS "Value"
                    """)
                .ToListAsync(cancellationToken),
            cancellationToken);
        return given.Single();
    }

    // Whatever fails is thrown, and logged once at the edge that catches it.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ConfigureWarnings(events => events.Log(
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Ticket>(ticket =>
        {
            ticket.HasKey(t => new { t.PartnerTenant, t.Id });
            ticket.Property(t => t.Version).IsConcurrencyToken();

            // The version before does not know them.
            ticket.Property(t => t.FollowUpsUnanswered).HasDefaultValue(0);
            ticket.Property(t => t.HasNoticePlan).HasDefaultValue(false);
            ticket.HasIndex(t => new { t.PartnerTenant, t.Id }).HasFilter("\"FiledAt\" IS NOT NULL AND NOT \"HasNoticePlan\"").HasDatabaseName(WithoutNoticePlan);
            ticket.HasIndex(t => new { t.PartnerTenant, t.Number }).IsUnique();
            ticket.HasIndex(t => new { t.PartnerTenant, t.OwnerId, t.State });
            ticket.HasIndex(t => new { t.PartnerTenant, t.CustomerTenantId });
            ticket.Property(t => t.Problem).HasConversion(Json<AzureProblem?>(), JsonComparer<AzureProblem?>());
            ticket.Property(t => t.Contact).HasConversion(Json<Contact?>(), JsonComparer<Contact?>());
            ticket.Ignore(t => t.DescriptionForMicrosoft);
            ticket.Ignore(t => t.FilesLeft);
            ticket.Property(t => t.Files).HasConversion(Json<IReadOnlyList<TicketFile>?>(), JsonComparer<IReadOnlyList<TicketFile>?>());

            // Of two looks at the clocks that were planned for the same moment one does the work.
            ticket.Property(t => t.NoticePlannedFor).IsConcurrencyToken();
            ticket.Ignore(t => t.Acknowledgement);
            ticket.Ignore(t => t.SnoozedUntil);
            ticket.Property(t => t.RoundTheClock).HasConversion(Json<RoundTheClockContact?>(), JsonComparer<RoundTheClockContact?>());
            ticket.Property(t => t.AtMicrosoft).HasConversion(Json<MicrosoftSide?>(), JsonComparer<MicrosoftSide?>());
            ticket.Property(t => t.Incident).HasConversion(Json<WatchedIncident?>(), JsonComparer<WatchedIncident?>());
            ticket.Property(t => t.FirstResponse).HasConversion(Json<ResponseEvidence?>(), JsonComparer<ResponseEvidence?>());
            ticket.HasMany(t => t.History).WithOne().HasForeignKey(e => new { e.PartnerTenant, e.TicketId });
            ticket.Navigation(t => t.History).UsePropertyAccessMode(PropertyAccessMode.Field);
            ticket.HasQueryFilter(t => t.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<TicketEvent>().HasQueryFilter(e => e.PartnerTenant == TenantId);
        modelBuilder.Entity<Reminder>(reminder =>
        {
            reminder.HasKey(r => new { r.PartnerTenant, r.Id });
            reminder.Property(r => r.Version).IsConcurrencyToken();
            reminder.HasIndex(r => new { r.PartnerTenant, r.Number }).IsUnique();
            reminder.HasIndex(r => new { r.PartnerTenant, r.PersonId, r.State });
            reminder.HasQueryFilter(r => r.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<SentCard>(card =>
        {
            card.HasKey(c => new { c.PartnerTenant, c.ConversationId, c.ActivityId });
            card.HasIndex(c => new { c.PartnerTenant, c.Subject });
            card.HasQueryFilter(c => c.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<TicketDraft>(draft =>
        {
            draft.HasKey(d => new { d.PartnerTenant, d.Id });
            draft.Property(d => d.RoundTheClock).HasConversion(Json<RoundTheClockContact?>(), JsonComparer<RoundTheClockContact?>());
            draft.Property(d => d.Files).HasConversion(Json<IReadOnlyList<TicketFile>?>(), JsonComparer<IReadOnlyList<TicketFile>?>());
            draft.Property(d => d.Incident).HasConversion(Json<WatchedIncident?>(), JsonComparer<WatchedIncident?>());
            draft.HasIndex(d => new { d.PartnerTenant, d.ConversationId, d.PersonId }).IsUnique();
            draft.HasQueryFilter(d => d.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<KeptFile>(file =>
        {
            file.HasKey(f => new { f.PartnerTenant, f.Id });
            file.HasQueryFilter(f => f.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<Profile>(profile =>
        {
            profile.HasKey(p => new { p.PartnerTenant, p.PersonId });
            profile.Property(p => p.Quiet).HasConversion(Json<QuietHours?>(), JsonComparer<QuietHours?>());
            profile.HasQueryFilter(p => p.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<WarningRecord>(warning =>
        {
            warning.HasKey(w => new { w.PartnerTenant, w.TicketId, w.Clock, w.Cycle, w.Threshold });
            warning.HasQueryFilter(w => w.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<NoticeReceipt>(receipt =>
        {
            receipt.HasKey(r => new { r.PartnerTenant, r.TicketId, r.Clock, r.Cycle, r.Threshold, r.Recipient });
            receipt.HasQueryFilter(r => r.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<NoticeThread>(thread =>
        {
            thread.HasKey(t => new { t.PartnerTenant, t.ChannelId, t.TicketId });
            thread.HasIndex(t => new { t.PartnerTenant, t.ConversationId }).IsUnique();
            thread.HasQueryFilter(t => t.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<ChannelBinding>(binding =>
        {
            binding.HasKey(b => new { b.PartnerTenant, b.ChannelId });
            binding.Property(b => b.Quiet).HasConversion(Json<QuietHours?>(), JsonComparer<QuietHours?>());
            binding.Ignore(b => b.Address);
            binding.Ignore(b => b.Title);
            binding.HasQueryFilter(b => b.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<ConversationAddress>(conversation =>
        {
            conversation.HasKey(c => new { c.PartnerTenant, c.ConversationId });
            conversation.HasIndex(c => new { c.PartnerTenant, c.PersonId });
            conversation.HasQueryFilter(c => c.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<SeenActivity>(seen =>
        {
            seen.HasKey(s => new { s.PartnerTenant, s.ConversationId, s.ActivityId });
            seen.HasIndex(s => s.SeenAt);
            seen.HasQueryFilter(s => s.PartnerTenant == TenantId);
        });
        modelBuilder.Entity<StateEntry>(state =>
        {
            state.HasKey(s => new { s.PartnerTenant, s.Key });
            state.Property(s => s.Version).IsConcurrencyToken();
            state.HasQueryFilter(s => s.PartnerTenant == TenantId);
        });
        modelBuilder.ApplyConfiguration(new OutboxTable());
        modelBuilder.Entity<TicketCounter>().HasKey(c => c.PartnerTenant);
    }

    private static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<T, string> Json<T>() => new(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!);

    private static ValueComparer<T> JsonComparer<T>() => new(
        (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal));
}
