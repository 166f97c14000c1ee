using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FollowUpSince",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FollowUpsUnanswered",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoticePlannedFor",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DigestAt",
                table: "Profiles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DigestDue",
                table: "Profiles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notices",
                table: "Profiles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quiet",
                table: "Profiles",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChannelBindings",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    BindingId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: true),
                    TeamName = table.Column<string>(type: "text", nullable: true),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    BotId = table.Column<string>(type: "text", nullable: false),
                    BotName = table.Column<string>(type: "text", nullable: true),
                    Least = table.Column<string>(type: "text", nullable: true),
                    Family = table.Column<string>(type: "text", nullable: true),
                    Customer = table.Column<string>(type: "text", nullable: true),
                    BoundById = table.Column<string>(type: "text", nullable: false),
                    BoundByName = table.Column<string>(type: "text", nullable: false),
                    BoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Quiet = table.Column<string>(type: "text", nullable: true),
                    LastDeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SilentSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelBindings", x => new { x.PartnerTenant, x.ChannelId });
                });

            migrationBuilder.CreateTable(
                name: "NoticeReceipts",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: false),
                    Clock = table.Column<string>(type: "text", nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    Threshold = table.Column<double>(type: "double precision", nullable: false),
                    Recipient = table.Column<string>(type: "text", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeReceipts", x => new { x.PartnerTenant, x.TicketId, x.Clock, x.Cycle, x.Threshold, x.Recipient });
                });

            migrationBuilder.CreateTable(
                name: "NoticeThreads",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    StartedBy = table.Column<long>(type: "bigint", nullable: false),
                    ReaderId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeThreads", x => new { x.PartnerTenant, x.ChannelId, x.TicketId });
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.PartnerTenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SentWarnings",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: false),
                    Clock = table.Column<string>(type: "text", nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    Threshold = table.Column<double>(type: "double precision", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentWarnings", x => new { x.PartnerTenant, x.TicketId, x.Clock, x.Cycle, x.Threshold });
                });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeThreads_PartnerTenant_ConversationId",
                table: "NoticeThreads",
                columns: new[] { "PartnerTenant", "ConversationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_PartnerTenant_Number",
                table: "Reminders",
                columns: new[] { "PartnerTenant", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_PartnerTenant_PersonId_State",
                table: "Reminders",
                columns: new[] { "PartnerTenant", "PersonId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChannelBindings");

            migrationBuilder.DropTable(
                name: "NoticeReceipts");

            migrationBuilder.DropTable(
                name: "NoticeThreads");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "SentWarnings");

            migrationBuilder.DropColumn(
                name: "FollowUpSince",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FollowUpsUnanswered",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "NoticePlannedFor",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "DigestAt",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "DigestDue",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "Notices",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "Quiet",
                table: "Profiles");
        }
    }
}
