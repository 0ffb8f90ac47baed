using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Rechecks;

internal sealed class RecheckMapping : IEntityTypeConfiguration<RecheckTask>
{
    public void Configure(EntityTypeBuilder<RecheckTask> task)
    {
        task.Property(t => t.SubjectKind).HasMaxLength(40);
        task.Property(t => t.Title).HasMaxLength(300);
        task.Property(t => t.Team).HasMaxLength(40);
        task.Property(t => t.Owner).HasMaxLength(100);
        task.Property(t => t.Deputy).HasMaxLength(100);
        task.OwnsOne(t => t.Result, result =>
        {
            result.Property(r => r.Finding).HasMaxLength(500);
            result.HasOne<User>().WithMany().HasForeignKey(r => r.By);
        });
        task.HasIndex(t => new { t.SubjectKind, t.SubjectId, t.Cause }).IsUnique().HasFilter("\"Result_At\" IS NULL").HasDatabaseName("IX_RecheckTasks_OneOpen");
        task.HasIndex(t => t.DueOn);
    }
}
