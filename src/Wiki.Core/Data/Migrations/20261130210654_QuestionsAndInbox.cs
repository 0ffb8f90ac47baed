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
        }
    }
}
