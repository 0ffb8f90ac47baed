using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChecklistSaves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_WorkingCopies",
                table: "WorkingCopies");

            migrationBuilder.DropIndex(
                name: "IX_WorkingCopies_ArticleId_SavedAt",
                table: "WorkingCopies");

            migrationBuilder.RenameColumn(
                name: "ArticleId",
                table: "WorkingCopies",
                newName: "SubjectId");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "WorkingCopies",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "article");

            migrationBuilder.AddPrimaryKey(
                name: "PK_WorkingCopies",
                table: "WorkingCopies",
                columns: new[] { "UserId", "Kind", "SubjectId" });

            migrationBuilder.CreateTable(
                name: "TemplateDraftVersions",
                columns: table => new
                {
                    ChecklistId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Yaml = table.Column<string>(type: "TEXT", nullable: false),
                    Tests = table.Column<string>(type: "TEXT", nullable: false),
                    ChangeKind = table.Column<string>(type: "TEXT", nullable: false),
                    ChangeNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Contributors = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDraftVersions", x => new { x.ChecklistId, x.Version });
                    table.ForeignKey(
                        name: "FK_TemplateDraftVersions_Checklists_ChecklistId",
                        column: x => x.ChecklistId,
                        principalTable: "Checklists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkingCopies_Kind_SubjectId_SavedAt",
                table: "WorkingCopies",
                columns: new[] { "Kind", "SubjectId", "SavedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TemplateDraftVersions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_WorkingCopies",
                table: "WorkingCopies");

            migrationBuilder.DropIndex(
                name: "IX_WorkingCopies_Kind_SubjectId_SavedAt",
                table: "WorkingCopies");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "WorkingCopies");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "WorkingCopies",
                newName: "ArticleId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_WorkingCopies",
                table: "WorkingCopies",
                columns: new[] { "UserId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkingCopies_ArticleId_SavedAt",
                table: "WorkingCopies",
                columns: new[] { "ArticleId", "SavedAt" });
        }
    }
}
