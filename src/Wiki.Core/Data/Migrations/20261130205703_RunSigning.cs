using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class RunSigning : Migration
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
