using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SentFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Files",
                table: "Tickets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Files",
                table: "Drafts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "KeptFiles",
                columns: table => new
                {
                    PartnerTenant = table.Column<string>(type: "text", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptFiles", x => new { x.PartnerTenant, x.Id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptFiles");

            migrationBuilder.DropColumn(
                name: "Files",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Files",
                table: "Drafts");
        }
    }
}
