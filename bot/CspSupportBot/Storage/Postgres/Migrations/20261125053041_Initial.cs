using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CspSupportBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    BotId = table.Column<string>(type: "text", nullable: false),
                    BotName = table.Column<string>(type: "text", nullable: true),
                    ConversationType = table.Column<string>(type: "text", nullable: true),
                    IsGroup = table.Column<bool>(type: "boolean", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: true),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.PartnerTenant, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CustomerTenantId = table.Column<string>(type: "text", nullable: true),
                    CustomerName = table.Column<string>(type: "text", nullable: true),
                    CustomerDomain = table.Column<string>(type: "text", nullable: true),
                    CustomerAccess = table.Column<string>(type: "text", nullable: true),
                    IsOwnTenant = table.Column<bool>(type: "boolean", nullable: false),
                    Family = table.Column<string>(type: "text", nullable: true),
                    WhatId = table.Column<string>(type: "text", nullable: true),
                    What = table.Column<string>(type: "text", nullable: true),
                    Impact = table.Column<string>(type: "text", nullable: true),
                    ImpactSaid = table.Column<string>(type: "text", nullable: true),
                    RoundTheClock = table.Column<string>(type: "text", nullable: true),
                    EscalationCheck = table.Column<string>(type: "text", nullable: true),
                    Title = table.Column<string>(type: "text", nullable: true),
                    Description = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ProblemStartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tried = table.Column<string>(type: "text", nullable: true),
                    SupportLanguage = table.Column<string>(type: "text", nullable: false),
                    DiagnosticConsent = table.Column<bool>(type: "boolean", nullable: false),
                    IsEditingDetails = table.Column<bool>(type: "boolean", nullable: false),
                    IsEditingTitle = table.Column<bool>(type: "boolean", nullable: false),
                    Editing = table.Column<string>(type: "text", nullable: true),
                    IsTracked = table.Column<bool>(type: "boolean", nullable: false),
                    AcceptedRule = table.Column<string>(type: "text", nullable: true),
                    Offered = table.Column<string>(type: "text", nullable: true),
                    ClassificationId = table.Column<string>(type: "text", nullable: true),
                    IsChoosingService = table.Column<bool>(type: "boolean", nullable: false),
                    ServiceId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.PartnerTenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Lane = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Lease = table.Column<Guid>(type: "uuid", nullable: true),
                    AvailableAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, computedColumnSql: "GREATEST(\"DueAt\", \"LeasedUntil\")", stored: true),
                    LastError = table.Column<string>(type: "text", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => new { x.PartnerTenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Profiles",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    TimeZone = table.Column<string>(type: "text", nullable: true),
                    Locale = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true),
                    ContactName = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profiles", x => new { x.PartnerTenant, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "SeenActivities",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeenActivities", x => new { x.PartnerTenant, x.ConversationId, x.ActivityId });
                });

            migrationBuilder.CreateTable(
                name: "SentCards",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentCards", x => new { x.PartnerTenant, x.ConversationId, x.ActivityId });
                });

            migrationBuilder.CreateTable(
                name: "State",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_State", x => new { x.PartnerTenant, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "TicketCounters",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketCounters", x => x.PartnerTenant);
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    CustomerTenantId = table.Column<string>(type: "text", nullable: false),
                    CustomerName = table.Column<string>(type: "text", nullable: false),
                    CustomerDomain = table.Column<string>(type: "text", nullable: false),
                    Family = table.Column<string>(type: "text", nullable: false),
                    WhatId = table.Column<string>(type: "text", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Impact = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    ProblemStartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tried = table.Column<string>(type: "text", nullable: true),
                    SupportLanguage = table.Column<string>(type: "text", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: true),
                    Route = table.Column<string>(type: "text", nullable: false),
                    RuleId = table.Column<string>(type: "text", nullable: false),
                    AlsoApplies = table.Column<string>(type: "text", nullable: false),
                    PortalLink = table.Column<string>(type: "text", nullable: true),
                    IsOwnTenant = table.Column<bool>(type: "boolean", nullable: false),
                    Contact = table.Column<string>(type: "text", nullable: true),
                    RoundTheClock = table.Column<string>(type: "text", nullable: true),
                    EscalationCheck = table.Column<string>(type: "text", nullable: true),
                    IsCheckConfirmedBySubmitting = table.Column<bool>(type: "boolean", nullable: false),
                    DiagnosticConsent = table.Column<bool>(type: "boolean", nullable: true),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: false),
                    OwnerName = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    WaitingFor = table.Column<string>(type: "text", nullable: true),
                    StateBefore = table.Column<string>(type: "text", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstResponseDue = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PolicyVersion = table.Column<string>(type: "text", nullable: true),
                    IsBestEffort = table.Column<bool>(type: "boolean", nullable: false),
                    RespondedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FollowUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BackendNumber = table.Column<string>(type: "text", nullable: true),
                    RefusalReason = table.Column<string>(type: "text", nullable: true),
                    Resolution = table.Column<string>(type: "text", nullable: true),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    CustomerSearchText = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => new { x.PartnerTenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TicketEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketEvents", x => new { x.PartnerTenant, x.Id });
                    table.ForeignKey(
                        name: "FK_TicketEvents_Tickets_PartnerTenant_TicketId",
                        columns: x => new { x.PartnerTenant, x.TicketId },
                        principalTable: "Tickets",
                        principalColumns: new[] { "PartnerTenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_PartnerTenant_PersonId",
                table: "Conversations",
                columns: new[] { "PartnerTenant", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_PartnerTenant_ConversationId_PersonId",
                table: "Drafts",
                columns: new[] { "PartnerTenant", "ConversationId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AvailableAt",
                table: "Outbox",
                column: "AvailableAt",
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DoneAt",
                table: "Outbox",
                column: "DoneAt",
                filter: "\"State\" = 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                table: "Outbox",
                column: "Id",
                filter: "\"State\" = 'Parked'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PartnerTenant_Lane_Id",
                table: "Outbox",
                columns: new[] { "PartnerTenant", "Lane", "Id" },
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_SeenActivities_SeenAt",
                table: "SeenActivities",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_SentCards_PartnerTenant_Subject",
                table: "SentCards",
                columns: new[] { "PartnerTenant", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_PartnerTenant_TicketId",
                table: "TicketEvents",
                columns: new[] { "PartnerTenant", "TicketId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_PartnerTenant_CustomerTenantId",
                table: "Tickets",
                columns: new[] { "PartnerTenant", "CustomerTenantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_PartnerTenant_Number",
                table: "Tickets",
                columns: new[] { "PartnerTenant", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_PartnerTenant_OwnerId_State",
                table: "Tickets",
                columns: new[] { "PartnerTenant", "OwnerId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Profiles");

            migrationBuilder.DropTable(
                name: "SeenActivities");

            migrationBuilder.DropTable(
                name: "SentCards");

            migrationBuilder.DropTable(
                name: "State");

            migrationBuilder.DropTable(
                name: "TicketCounters");

            migrationBuilder.DropTable(
                name: "TicketEvents");

            migrationBuilder.DropTable(
                name: "Tickets");
        }
    }
}
