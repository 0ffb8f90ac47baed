using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding.Reading;

internal sealed class ReadingAssignmentMapping : IEntityTypeConfiguration<ReadingAssignment>
{
    public void Configure(EntityTypeBuilder<ReadingAssignment> assignment)
    {
        assignment.Property(a => a.Why).HasMaxLength(ReadingAssignment.MaxWhy);
        assignment.Property(a => a.Phase).HasMaxLength(80);
        assignment.HasOne<User>().WithMany().HasForeignKey(a => a.PersonId);
        assignment.HasOne<User>().WithMany().HasForeignKey(a => a.AssignedBy);
        assignment.HasOne<User>().WithMany().HasForeignKey(a => a.WithdrawnBy);
        assignment.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        assignment.HasIndex(a => new { a.PersonId, a.ArticleId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL").HasDatabaseName("IX_ReadingAssignments_OneOpen");
        assignment.HasIndex(a => a.PlanId);
    }
}

internal sealed class AcknowledgementMapping : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> acknowledgement)
    {
        acknowledgement.HasOne<User>().WithMany().HasForeignKey(a => a.PersonId);
        acknowledgement.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        acknowledgement.HasOne<Revision>().WithMany().HasForeignKey(a => a.RevisionId);
        acknowledgement.HasIndex(a => new { a.PersonId, a.RevisionId }).IsUnique();
    }
}
