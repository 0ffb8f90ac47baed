using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.SigningAuthority;

internal sealed class AuthorityRuleMapping : IEntityTypeConfiguration<AuthorityRule>
{
    public void Configure(EntityTypeBuilder<AuthorityRule> rule)
    {
        rule.Property(r => r.Team).HasMaxLength(40);
        rule.ComplexProperty(r => r.Terms, terms =>
        {
            terms.Property(t => t.CaseType).HasMaxLength(80).HasColumnName("CaseType");
            terms.Property(t => t.Outcome).HasColumnName("Outcome");
            terms.Property(t => t.Flag).HasMaxLength(SigningFlags.MaxLength).HasColumnName("Flag");
            terms.Property(t => t.MinimumLevel).HasColumnName("MinimumLevel");
            terms.Property(t => t.CoSignLevel).HasColumnName("CoSignLevel");
            terms.Property(t => t.From).HasColumnName("From");
            terms.Property(t => t.Until).HasColumnName("Until");
            terms.Property(t => t.Source).HasMaxLength(AuthorityRule.MaxSource).HasColumnName("Source");
        });
        rule.HasOne<User>().WithMany().HasForeignKey(r => r.AddedBy);
        rule.HasOne<User>().WithMany().HasForeignKey(r => r.EndedBy);
        rule.HasIndex(r => new { r.Number, r.Version }).IsUnique();
    }
}

internal sealed class GrantedAuthorityMapping : IEntityTypeConfiguration<GrantedAuthority>
{
    public void Configure(EntityTypeBuilder<GrantedAuthority> grant)
    {
        grant.Property(g => g.Title).HasMaxLength(GrantedAuthority.MaxTitle);
        grant.Property(g => g.Competence).HasMaxLength(80);
        grant.PrimitiveCollection(g => g.CaseTypes);
        grant.HasOne<User>().WithMany().HasForeignKey(g => g.PersonId);
        grant.HasOne<User>().WithMany().HasForeignKey(g => g.GrantedBy);
        grant.HasOne<User>().WithMany().HasForeignKey(g => g.EndedBy);
    }
}

internal sealed class SigningDeputyMapping : IEntityTypeConfiguration<SigningDeputy>
{
    public void Configure(EntityTypeBuilder<SigningDeputy> deputy)
    {
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.PersonId);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.InPlaceOf);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.NamedBy);
        deputy.HasOne<User>().WithMany().HasForeignKey(d => d.EndedBy);
    }
}

internal sealed class StepwiseAuthorityMapping : IEntityTypeConfiguration<StepwiseAuthority>
{
    public void Configure(EntityTypeBuilder<StepwiseAuthority> stepwise)
    {
        stepwise.HasOne<User>().WithMany().HasForeignKey(s => s.PersonId);
        stepwise.HasOne<User>().WithMany().HasForeignKey(s => s.StartedBy);
        stepwise.HasOne<User>().WithMany().HasForeignKey(s => s.EndedBy);
        stepwise.HasIndex(s => s.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}
