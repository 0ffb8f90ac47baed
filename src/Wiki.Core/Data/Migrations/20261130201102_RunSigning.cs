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
            migrationBuilder.DropTable(
                name: "AccompaniedAppointments");

            migrationBuilder.DropTable(
                name: "MentorAbsences");

            migrationBuilder.DropTable(
                name: "Mentorings");

            migrationBuilder.DropTable(
                name: "PlanBodies");

            migrationBuilder.DropTable(
                name: "PlanDrafts");

            migrationBuilder.DropTable(
                name: "PlanPauses");

            migrationBuilder.DropTable(
                name: "OnboardingPlans");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "PlanTemplates");

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
                    Submission_To = table.Column<int>(type: "INTEGER", nullable: true),
                    Submission_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Submission_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Submission_Returned = table.Column<string>(type: "TEXT", nullable: true),
                    Submission_ReturnedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    Submission_ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Signature_By = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_Level = table.Column<string>(type: "TEXT", nullable: true),
                    Signature_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Signature_SourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_RuleNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_RuleVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Signature_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CoSignature_By = table.Column<int>(type: "INTEGER", nullable: true),
                    CoSignature_Level = table.Column<string>(type: "TEXT", nullable: true),
                    CoSignature_Source = table.Column<string>(type: "TEXT", nullable: true),
                    CoSignature_SourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    CoSignature_RuleNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    CoSignature_RuleVersion = table.Column<int>(type: "INTEGER", nullable: true),
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
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_Submission_By",
                        column: x => x.Submission_By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_Submission_ReturnedBy",
                        column: x => x.Submission_ReturnedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistRuns_Users_Submission_To",
                        column: x => x.Submission_To,
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

            migrationBuilder.CreateTable(
                name: "MentorAbsences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorAbsences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentorAbsences_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MentorAbsences_Users_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDraftVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanDrafts",
                columns: table => new
                {
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    BaseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Contributors = table.Column<string>(type: "TEXT", nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Yaml = table.Column<string>(type: "TEXT", nullable: false),
                    ChangeNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanDrafts", x => x.TemplateId);
                    table.ForeignKey(
                        name: "FK_PlanDrafts_PlanTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "PlanTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    BaseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Contributors = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangeNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanVersions_PlanTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "PlanTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanVersions_Users_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanVersions_Users_SubmittedBy",
                        column: x => x.SubmittedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OnboardingPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdaptedYaml = table.Column<string>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftVersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnboardingPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OnboardingPlans_PlanVersions_LeftVersionId",
                        column: x => x.LeftVersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingPlans_PlanVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingPlans_Users_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingPlans_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnboardingPlans_Users_StartedBy",
                        column: x => x.StartedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanBodies",
                columns: table => new
                {
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Yaml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanBodies", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_PlanBodies_PlanVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccompaniedAppointments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Competence = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LoggedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccompaniedAppointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccompaniedAppointments_OnboardingPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OnboardingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccompaniedAppointments_Users_LoggedBy",
                        column: x => x.LoggedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mentorings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MentorId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentorings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentorings_OnboardingPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OnboardingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorings_Users_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorings_Users_MentorId",
                        column: x => x.MentorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanPauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanPauses_OnboardingPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "OnboardingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccompaniedAppointments_LoggedBy",
                table: "AccompaniedAppointments",
                column: "LoggedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AccompaniedAppointments_PlanId_On",
                table: "AccompaniedAppointments",
                columns: new[] { "PlanId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_MentorAbsences_PersonId",
                table: "MentorAbsences",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorAbsences_RecordedBy",
                table: "MentorAbsences",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorings_DeputyId",
                table: "Mentorings",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorings_MentorId",
                table: "Mentorings",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorings_PlanId_From",
                table: "Mentorings",
                columns: new[] { "PlanId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_EndedBy",
                table: "OnboardingPlans",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_LeftVersionId",
                table: "OnboardingPlans",
                column: "LeftVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_OneRunning",
                table: "OnboardingPlans",
                column: "PersonId",
                unique: true,
                filter: "\"EndedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_StartedBy",
                table: "OnboardingPlans",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_Team",
                table: "OnboardingPlans",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_OnboardingPlans_VersionId",
                table: "OnboardingPlans",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanPauses_PlanId",
                table: "PlanPauses",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTemplates_Slug",
                table: "PlanTemplates",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_ApprovedBy",
                table: "PlanVersions",
                column: "ApprovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_SubmittedBy",
                table: "PlanVersions",
                column: "SubmittedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_TemplateId_Number",
                table: "PlanVersions",
                columns: new[] { "TemplateId", "Number" },
                unique: true);
        }
    }
}
