using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class OnboardingOverview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "RemindedBy",
                table: "OnboardingPlans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOn",
                table: "OnboardingPlans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_RemindedBy",
                table: "OnboardingPlans",
                column: "RemindedBy");

            migrationBuilder.AddForeignKey(
                name: "FK_OnboardingPlans_Users_RemindedBy",
                table: "OnboardingPlans",
                column: "RemindedBy",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OnboardingPlans_Users_RemindedBy",
                table: "OnboardingPlans");

            migrationBuilder.DropIndex(
                name: "IX_OnboardingPlans_RemindedBy",
                table: "OnboardingPlans");

            migrationBuilder.DropColumn(
                name: "RemindedBy",
                table: "OnboardingPlans");

            migrationBuilder.DropColumn(
                name: "RemindedOn",
                table: "OnboardingPlans");
        }
    }
}
