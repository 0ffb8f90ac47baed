using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class QuestionsAndInbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuthorityRules");

            migrationBuilder.DropTable(
                name: "GrantedAuthorities");

            migrationBuilder.DropTable(
                name: "SigningDeputies");

            migrationBuilder.DropTable(
                name: "StepwiseAuthorities");

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
                name: "IX_Watches_ArticleId",
                table: "Watches",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Watches_UserId_ArticleId_Topic",
                table: "Watches",
                columns: new[] { "UserId", "ArticleId", "Topic" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InboxMarks");

            migrationBuilder.DropTable(
                name: "ParkedQuestions");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.CreateTable(
                name: "AuthorityRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseType = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CoSignLevel = table.Column<string>(type: "TEXT", nullable: true),
                    Flag = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MinimumLevel = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorityRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthorityRules_Users_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthorityRules_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantedAuthorities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AllCases = table.Column<bool>(type: "INTEGER", nullable: false),
                    CaseTypes = table.Column<string>(type: "TEXT", nullable: false),
                    Competence = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GrantedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantedAuthorities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantedAuthorities_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantedAuthorities_Users_GrantedBy",
                        column: x => x.GrantedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantedAuthorities_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningDeputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InPlaceOf = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NamedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningDeputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SigningDeputies_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningDeputies_Users_InPlaceOf",
                        column: x => x.InPlaceOf,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningDeputies_Users_NamedBy",
                        column: x => x.NamedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningDeputies_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepwiseAuthorities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepwiseAuthorities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepwiseAuthorities_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepwiseAuthorities_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepwiseAuthorities_Users_StartedBy",
                        column: x => x.StartedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityRules_AddedBy",
                table: "AuthorityRules",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityRules_EndedBy",
                table: "AuthorityRules",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityRules_Number_Version",
                table: "AuthorityRules",
                columns: new[] { "Number", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GrantedAuthorities_EndedBy",
                table: "GrantedAuthorities",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GrantedAuthorities_GrantedBy",
                table: "GrantedAuthorities",
                column: "GrantedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GrantedAuthorities_PersonId",
                table: "GrantedAuthorities",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputies_EndedBy",
                table: "SigningDeputies",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputies_InPlaceOf",
                table: "SigningDeputies",
                column: "InPlaceOf");

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputies_NamedBy",
                table: "SigningDeputies",
                column: "NamedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputies_PersonId",
                table: "SigningDeputies",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StepwiseAuthorities_EndedBy",
                table: "StepwiseAuthorities",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_StepwiseAuthorities_PersonId",
                table: "StepwiseAuthorities",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StepwiseAuthorities_StartedBy",
                table: "StepwiseAuthorities",
                column: "StartedBy");
        }
    }
}
