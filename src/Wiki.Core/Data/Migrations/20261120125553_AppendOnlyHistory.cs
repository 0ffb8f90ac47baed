using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wiki.Core.Data.Migrations
{
    /// <summary>The record of who did what is written once: the database itself refuses to change or delete a line.</summary>
    public partial class AppendOnlyHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER \"History_is_never_changed\" BEFORE UPDATE ON \"History\" BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;");
            migrationBuilder.Sql("CREATE TRIGGER \"History_is_never_deleted\" BEFORE DELETE ON \"History\" BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"History_is_never_changed\";");
            migrationBuilder.Sql("DROP TRIGGER \"History_is_never_deleted\";");
        }
    }
}
