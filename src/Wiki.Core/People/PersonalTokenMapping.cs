using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.People;

internal sealed class PersonalTokenMapping : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> token)
    {
        token.Property(t => t.Name).HasMaxLength(PersonalToken.MaxName);
        token.Property(t => t.TokenHash).HasMaxLength(64);
        token.Property(t => t.Scope).HasMaxLength(20);
        token.HasIndex(t => t.TokenHash).IsUnique();
        token.HasIndex(t => t.UserId);
        token.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
    }
}
