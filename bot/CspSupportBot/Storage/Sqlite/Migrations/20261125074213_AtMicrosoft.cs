using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CspSupportBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AtMicrosoft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AtMicrosoft",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Backend",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileWorkspace",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FilingOperation",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FilingSentAt",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FirstResponse",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Incident",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Incident",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "JoinedTicket",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AtMicrosoft",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Backend",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FileWorkspace",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FilingOperation",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FilingSentAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FirstResponse",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Incident",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Incident",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "JoinedTicket",
                table: "Drafts");
        }
    }
}
