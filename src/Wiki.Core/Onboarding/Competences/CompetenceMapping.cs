using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding.Competences;

internal sealed class CompetenceReleaseMapping : IEntityTypeConfiguration<CompetenceRelease>
{
    public void Configure(EntityTypeBuilder<CompetenceRelease> release)
    {
        release.Property(r => r.Code).HasMaxLength(80);
        release.Property(r => r.Title).HasMaxLength(CompetenceRelease.MaxTitle);
        release.Property(r => r.Reason).HasMaxLength(CompetenceRelease.MaxReason);
        release.HasOne<OnboardingPlan>().WithMany().HasForeignKey(r => r.PlanId);
        release.HasOne<User>().WithMany().HasForeignKey(r => r.ReleasedBy);
        release.HasOne<User>().WithMany().HasForeignKey(r => r.WithdrawnBy);
        release.HasIndex(r => new { r.PlanId, r.Code }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL").HasDatabaseName("IX_CompetenceReleases_OneValid");
    }
}
