using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Reviews;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.Property(r => r.SubjectKind).HasMaxLength(40);
        review.Property(r => r.Title).HasMaxLength(300);
        review.Property(r => r.Team).HasMaxLength(40);
        review.Property(r => r.ChangeKind).HasMaxLength(20);
        review.Property(r => r.Version).IsConcurrencyToken();
        review.HasOne<User>().WithMany().HasForeignKey(r => r.SubmittedBy);
        review.OwnsOne(r => r.Decision, decision =>
        {
            decision.Property(d => d.Note).HasMaxLength(ReviewDecision.MaxNote);
            decision.HasOne<User>().WithMany().HasForeignKey(d => d.By);
        });
        review.OwnsOne(r => r.Confirmed, second => second.HasOne<User>().WithMany().HasForeignKey(s => s.By));
        review.HasIndex(r => r.ConfirmBy).HasFilter("\"ConfirmBy\" IS NOT NULL AND \"Confirmed_At\" IS NULL");
        review.HasIndex(r => new { r.SubjectKind, r.SubjectId }).IsUnique().HasFilter("\"Decision_Verdict\" IS NULL").HasDatabaseName("IX_Reviews_OneOpenPerSubject");
        review.HasIndex(r => new { r.SubjectKind, r.SubjectId }, "IX_Reviews_Subject");
        review.HasIndex(r => new { r.Team, r.DueOn });
    }
}
