using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Milestones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CompetenceReleases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cases = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleasedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnBy = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetenceReleases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetenceReleases_OnboardingPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OnboardingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CompetenceReleases_Users_ReleasedBy",
                        column: x => x.ReleasedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CompetenceReleases_Users_WithdrawnBy",
                        column: x => x.WithdrawnBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneSignatures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Milestone = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Seat = table.Column<string>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Timing = table.Column<string>(type: "TEXT", nullable: false),
                    Condition = table.Column<string>(type: "TEXT", nullable: false),
                    Unmet = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WithdrawnBy = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneSignatures_OnboardingPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OnboardingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MilestoneSignatures_Users_SignedBy",
                        column: x => x.SignedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MilestoneSignatures_Users_WithdrawnBy",
                        column: x => x.WithdrawnBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CompetenceReleases_OneValid",
                table: "CompetenceReleases",
                columns: new[] { "PlanId", "Code" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CompetenceReleases_ReleasedBy",
                table: "CompetenceReleases",
                column: "ReleasedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CompetenceReleases_WithdrawnBy",
                table: "CompetenceReleases",
                column: "WithdrawnBy");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneSignatures_OneAPerson",
                table: "MilestoneSignatures",
                columns: new[] { "PlanId", "Milestone", "SignedBy" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneSignatures_OneASeat",
                table: "MilestoneSignatures",
                columns: new[] { "PlanId", "Milestone", "Seat" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneSignatures_SignedBy",
                table: "MilestoneSignatures",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneSignatures_WithdrawnBy",
                table: "MilestoneSignatures",
                column: "WithdrawnBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CompetenceReleases");

            migrationBuilder.DropTable(
                name: "MilestoneSignatures");
        }
    }
}
