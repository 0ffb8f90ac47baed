using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.People;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("Users");
        user.Property(u => u.DisplayName).HasMaxLength(200);
        user.Property(u => u.Team).HasMaxLength(40);
        user.Property(u => u.UsesShortcuts).HasDefaultValue(true).HasSentinel(true);
        user.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed).Ignore(u => u.TwoFactorEnabled).Ignore(u => u.EmailConfirmed);
        user.Property(u => u.SortKey).HasMaxLength(200);
        user.Property(u => u.Version).IsConcurrencyToken();
        user.Metadata.RemoveProperty(nameof(User.ConcurrencyStamp)); // Identity maps it explicitly; ignoring that alone warns at every start
        user.Ignore(u => u.ConcurrencyStamp); // Version says the same and is readable in a form
        user.HasIndex(u => u.Team);
        user.HasIndex(u => u.UserName); // owners and deputies of articles are looked up by it
        user.HasIndex(u => new { u.SortKey, u.Id });
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.UserId);
        invitation.HasOne<User>().WithMany().HasForeignKey(i => i.UserId);
    }
}
