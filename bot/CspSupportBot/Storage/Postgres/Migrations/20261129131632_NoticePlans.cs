using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NoticePlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HasNoticePlan",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // What has a look ahead or is closed need not be looked at again.
            migrationBuilder.Sql("UPDATE \"Tickets\" SET \"HasNoticePlan\" = TRUE WHERE \"NoticePlannedFor\" IS NOT NULL OR \"State\" IN ('Resolved', 'Cancelled')");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_WithoutNoticePlan",
                table: "Tickets",
                columns: new[] { "PartnerTenant", "Id" },
                filter: "\"FiledAt\" IS NOT NULL AND NOT \"HasNoticePlan\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_WithoutNoticePlan",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "HasNoticePlan",
                table: "Tickets");
        }
    }
}
