using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class SigningAuthority : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuthorityRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    AllCases = table.Column<bool>(type: "INTEGER", nullable: false),
                    CaseTypes = table.Column<string>(type: "TEXT", nullable: false),
                    Competence = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GrantedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    InPlaceOf = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuthorityRules");

            migrationBuilder.DropTable(
                name: "GrantedAuthorities");

            migrationBuilder.DropTable(
                name: "SigningDeputies");

            migrationBuilder.DropTable(
                name: "StepwiseAuthorities");
        }
    }
}
