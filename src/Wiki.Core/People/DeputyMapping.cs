using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.People;

internal sealed class DeputyMapping : IEntityTypeConfiguration<ApprovalDeputy>
{
    public void Configure(EntityTypeBuilder<ApprovalDeputy> deputy)
    {
        deputy.Property(d => d.Team).HasMaxLength(40);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.UserId);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.NamedBy);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.EndedBy);
        deputy.HasIndex(d => new { d.Team, d.Until });
    }
}
