using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class RunsSigningOnboardingQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Signature_RuleId",
                table: "ChecklistRuns");

            migrationBuilder.AddColumn<int>(
                name: "Submission_To",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "CoSignature_RuleId",
                table: "ChecklistRuns");

            migrationBuilder.AddColumn<int>(
                name: "Submission_ReturnedBy",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CoSignature_RuleNumber",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CoSignature_RuleVersion",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CoSignature_Source",
                table: "ChecklistRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CoSignature_SourceId",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Signature_RuleNumber",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Signature_RuleVersion",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_Source",
                table: "ChecklistRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Signature_SourceId",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Submission_At",
                table: "ChecklistRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Submission_By",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Submission_Returned",
                table: "ChecklistRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Submission_ReturnedAt",
                table: "ChecklistRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ExternalCourses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HasCertificate = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalCourses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalCourses_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InboxMarks",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SnoozedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxMarks", x => new { x.UserId, x.Key });
                    table.ForeignKey(
                        name: "FK_InboxMarks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InputSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Uid = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlanKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Materials = table.Column<string>(type: "TEXT", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InputSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InputSessions_Users_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemFigures",
                columns: table => new
                {
                    ChecklistId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "BINARY"),
                    NotApplicable = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFigures", x => new { x.ChecklistId, x.Month, x.ItemId });
                    table.ForeignKey(
                        name: "FK_ItemFigures_Checklists_ChecklistId",
                        column: x => x.ChecklistId,
                        principalTable: "Checklists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ParkedQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskerId = table.Column<int>(type: "INTEGER", nullable: true),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddresseeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Answer_Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Answer_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Answer_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Closing_Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Closing_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Draft_BaseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Draft_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Draft_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParkedQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Users_AddresseeId",
                        column: x => x.AddresseeId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Users_Answer_By",
                        column: x => x.Answer_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Users_AskerId",
                        column: x => x.AskerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Users_Closing_By",
                        column: x => x.Closing_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkedQuestions_Users_Draft_By",
                        column: x => x.Draft_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RunFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChecklistId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true, collation: "BINARY"),
                    Deviated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    StalledAt = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RunFigures_Checklists_ChecklistId",
                        column: x => x.ChecklistId,
                        principalTable: "Checklists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RunPrints",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "BINARY"),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunPrints", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Watches_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Watches_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InputSessionArticles",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InputSessionArticles", x => new { x.SessionId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_InputSessionArticles_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InputSessionArticles_InputSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "InputSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participations",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Attended = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participations", x => new { x.SessionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Participations_InputSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "InputSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Submission_By",
                table: "ChecklistRuns",
                column: "Submission_By");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Submission_ReturnedBy",
                table: "ChecklistRuns",
                column: "Submission_ReturnedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistRuns_Submission_To",
                table: "ChecklistRuns",
                column: "Submission_To");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalCourses_PersonId_On",
                table: "ExternalCourses",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_InputSessionArticles_ArticleId",
                table: "InputSessionArticles",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_InputSessions_CreatedBy",
                table: "InputSessions",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_InputSessions_On",
                table: "InputSessions",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_AddresseeId",
                table: "ParkedQuestions",
                column: "AddresseeId");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_Answer_By",
                table: "ParkedQuestions",
                column: "Answer_By");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_ArticleId_Id",
                table: "ParkedQuestions",
                columns: new[] { "ArticleId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_AskerId",
                table: "ParkedQuestions",
                column: "AskerId");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_Closing_By",
                table: "ParkedQuestions",
                column: "Closing_By");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_Draft_By",
                table: "ParkedQuestions",
                column: "Draft_By");

            migrationBuilder.CreateIndex(
                name: "IX_ParkedQuestions_KeyHash",
                table: "ParkedQuestions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Participations_PersonId",
                table: "Participations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RunFigures_ChecklistId_Month",
                table: "RunFigures",
                columns: new[] { "ChecklistId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Watches_ArticleId",
                table: "Watches",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Watches_UserId_ArticleId_Topic",
                table: "Watches",
                columns: new[] { "UserId", "ArticleId", "Topic" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_By",
                table: "ChecklistRuns",
                column: "Submission_By",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_ReturnedBy",
                table: "ChecklistRuns",
                column: "Submission_ReturnedBy",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_To",
                table: "ChecklistRuns",
                column: "Submission_To",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_By",
                table: "ChecklistRuns");

            migrationBuilder.DropForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_ReturnedBy",
                table: "ChecklistRuns");

            migrationBuilder.DropForeignKey(
                name: "FK_ChecklistRuns_Users_Submission_To",
                table: "ChecklistRuns");

            migrationBuilder.DropTable(
                name: "ExternalCourses");

            migrationBuilder.DropTable(
                name: "InboxMarks");

            migrationBuilder.DropTable(
                name: "InputSessionArticles");

            migrationBuilder.DropTable(
                name: "ItemFigures");

            migrationBuilder.DropTable(
                name: "ParkedQuestions");

            migrationBuilder.DropTable(
                name: "Participations");

            migrationBuilder.DropTable(
                name: "RunFigures");

            migrationBuilder.DropTable(
                name: "RunPrints");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.DropTable(
                name: "InputSessions");

            migrationBuilder.DropIndex(
                name: "IX_ChecklistRuns_Submission_By",
                table: "ChecklistRuns");

            migrationBuilder.DropIndex(
                name: "IX_ChecklistRuns_Submission_ReturnedBy",
                table: "ChecklistRuns");

            migrationBuilder.DropIndex(
                name: "IX_ChecklistRuns_Submission_To",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "CoSignature_RuleNumber",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "CoSignature_RuleVersion",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "CoSignature_Source",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "CoSignature_SourceId",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Signature_RuleNumber",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Signature_RuleVersion",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Signature_Source",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Signature_SourceId",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Submission_At",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Submission_By",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Submission_Returned",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Submission_ReturnedAt",
                table: "ChecklistRuns");

            migrationBuilder.DropColumn(
                name: "Submission_To",
                table: "ChecklistRuns");

            migrationBuilder.AddColumn<int>(
                name: "Signature_RuleId",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "Submission_ReturnedBy",
                table: "ChecklistRuns");

            migrationBuilder.AddColumn<int>(
                name: "CoSignature_RuleId",
                table: "ChecklistRuns",
                type: "INTEGER",
                nullable: true);
        }
    }
}
