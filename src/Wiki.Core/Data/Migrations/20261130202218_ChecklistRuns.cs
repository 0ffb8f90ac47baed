using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChecklistRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChecklistRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChecklistId = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ValueIds = table.Column<string>(type: "TEXT", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReferenceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedToId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposedOutcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    EncryptedNote = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_Outcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Decision_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_Deviation = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_RequiredLevel = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Decision_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Signature_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_Level = table.Column<string>(type: "TEXT", nullable: true),
                    Signature_RuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CoSignature_By = table.Column<int>(type: "INTEGER", nullable: true),
                    CoSignature_Level = table.Column<string>(type: "TEXT", nullable: true),
                    CoSignature_RuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    CoSignature_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Abandoned = table.Column<string>(type: "TEXT", nullable: true),
                    DeleteOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Checklists_ChecklistId",
                        column: x => x.ChecklistId,
                        principalTable: "Checklists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_TemplateVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "TemplateVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_CoSignature_By",
                        column: x => x.CoSignature_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_Decision_By",
                        column: x => x.Decision_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_HandedToId",
                        column: x => x.HandedToId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_Signature_By",
                        column: x => x.Signature_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemAnswers",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "BINARY"),
                    Truth = table.Column<bool>(type: "INTEGER", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true, collation: "BINARY"),
                    AskAgain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemAnswers", x => new { x.RunId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_ItemAnswers_ChecklistRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ChecklistRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RunDocuments",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunDocuments", x => new { x.RunId, x.Code });
                    table.ForeignKey(
                        name: "FK_RunDocuments_ChecklistRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ChecklistRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_ChecklistId",
                table: "ChecklistRuns",
                column: "ChecklistId");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_CoSignature_By",
                table: "ChecklistRuns",
                column: "CoSignature_By");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Decision_By",
                table: "ChecklistRuns",
                column: "Decision_By");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_DeleteOn",
                table: "ChecklistRuns",
                column: "DeleteOn");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_EditorId_State",
                table: "ChecklistRuns",
                columns: new[] { "EditorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_HandedToId_State",
                table: "ChecklistRuns",
                columns: new[] { "HandedToId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Signature_By",
                table: "ChecklistRuns",
                column: "Signature_By");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_StartKey",
                table: "ChecklistRuns",
                column: "StartKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Team_State",
                table: "ChecklistRuns",
                columns: new[] { "Team", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_VersionId",
                table: "ChecklistRuns",
                column: "VersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ItemAnswers");

            migrationBuilder.DropTable(
                name: "RunDocuments");

            migrationBuilder.DropTable(
                name: "ChecklistRuns");
        }
    }
}
