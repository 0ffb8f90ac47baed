using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class LifeOfAnArticle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "Confirmation_At",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Confirmation_By",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Confirmation_LegalAsOf",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConfirmBy",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Confirmed_At",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Confirmed_By",
                table: "Reviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Deputy",
                table: "Articles",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Lock_At",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Lock_By",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lock_Reason",
                table: "Articles",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "Articles",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Retirement_At",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Retirement_By",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Retirement_Reason",
                table: "Articles",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApprovalDeputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalDeputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalDeputies_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApprovalDeputies_Users_NamedBy",
                        column: x => x.NamedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApprovalDeputies_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OldAddresses",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OldAddresses", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_OldAddresses_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OldAddresses_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecheckTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Deputy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Result_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Result_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Result_Finding = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecheckTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecheckTasks_Users_Result_By",
                        column: x => x.Result_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Confirmation_By",
                table: "Revisions",
                column: "Confirmation_By");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ConfirmBy",
                table: "Reviews",
                column: "ConfirmBy",
                filter: "\"ConfirmBy\" IS NOT NULL AND \"Confirmed_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Confirmed_By",
                table: "Reviews",
                column: "Confirmed_By");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Lock_By",
                table: "Articles",
                column: "Lock_By");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Retirement_By",
                table: "Articles",
                column: "Retirement_By");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDeputies_EndedBy",
                table: "ApprovalDeputies",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDeputies_NamedBy",
                table: "ApprovalDeputies",
                column: "NamedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDeputies_Team_Until",
                table: "ApprovalDeputies",
                columns: new[] { "Team", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDeputies_UserId",
                table: "ApprovalDeputies",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_OldAddresses_ArticleId",
                table: "OldAddresses",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_OldAddresses_EndedBy",
                table: "OldAddresses",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_RecheckTasks_DueOn",
                table: "RecheckTasks",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_RecheckTasks_OneOpen",
                table: "RecheckTasks",
                columns: new[] { "SubjectKind", "SubjectId", "Cause" },
                unique: true,
                filter: "\"Result_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RecheckTasks_Result_By",
                table: "RecheckTasks",
                column: "Result_By");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Users_Lock_By",
                table: "Articles",
                column: "Lock_By",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Users_Retirement_By",
                table: "Articles",
                column: "Retirement_By",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Reviews_Users_Confirmed_By",
                table: "Reviews",
                column: "Confirmed_By",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Revisions_Users_Confirmation_By",
                table: "Revisions",
                column: "Confirmation_By",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Users_Lock_By",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Users_Retirement_By",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_Reviews_Users_Confirmed_By",
                table: "Reviews");

            migrationBuilder.DropForeignKey(
                name: "FK_Revisions_Users_Confirmation_By",
                table: "Revisions");

            migrationBuilder.DropTable(
                name: "ApprovalDeputies");

            migrationBuilder.DropTable(
                name: "OldAddresses");

            migrationBuilder.DropTable(
                name: "RecheckTasks");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_Confirmation_By",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_ConfirmBy",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_Confirmed_By",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Lock_By",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Retirement_By",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Confirmation_At",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Confirmation_By",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Confirmation_LegalAsOf",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "ConfirmBy",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Confirmed_At",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Confirmed_By",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Deputy",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Lock_At",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Lock_By",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Lock_Reason",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Retirement_At",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Retirement_By",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Retirement_Reason",
                table: "Articles");
        }
    }
}
