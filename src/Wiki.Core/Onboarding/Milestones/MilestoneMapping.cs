using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding.Milestones;

internal sealed class MilestoneSignatureMapping : IEntityTypeConfiguration<MilestoneSignature>
{
    public void Configure(EntityTypeBuilder<MilestoneSignature> signature)
    {
        signature.Property(s => s.Milestone).HasMaxLength(80);
        signature.Property(s => s.Reason).HasMaxLength(MilestoneSignature.MaxReason);
        signature.HasOne<OnboardingPlan>().WithMany().HasForeignKey(s => s.PlanId);
        signature.HasOne<User>().WithMany().HasForeignKey(s => s.SignedBy);
        signature.HasOne<User>().WithMany().HasForeignKey(s => s.WithdrawnBy);
        signature.HasIndex(s => new { s.PlanId, s.Milestone, s.Seat }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL").HasDatabaseName("IX_MilestoneSignatures_OneASeat");
        signature.HasIndex(s => new { s.PlanId, s.Milestone, s.SignedBy }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL").HasDatabaseName("IX_MilestoneSignatures_OneAPerson");
    }
}
