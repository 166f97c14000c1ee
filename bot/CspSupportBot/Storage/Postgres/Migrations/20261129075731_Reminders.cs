using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
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
                name: "Reminders");

            migrationBuilder.DropColumn(
                name: "FollowUpSince",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FollowUpsUnanswered",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "DigestAt",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "DigestDue",
                table: "Profiles");
        }
    }
}
