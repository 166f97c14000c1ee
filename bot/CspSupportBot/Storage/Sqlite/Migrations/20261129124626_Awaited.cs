using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Awaited : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Awaited",
                table: "Outbox",
                column: "AvailableAt",
                filter: "\"State\" = 'Waiting' AND (\"Kind\" = 'replay-turn' OR \"Origin\" IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Awaited",
                table: "Outbox");
        }
    }
}
