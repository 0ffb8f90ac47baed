using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Inbox;

internal sealed class InboxMarkMapping : IEntityTypeConfiguration<InboxMark>
{
    public void Configure(EntityTypeBuilder<InboxMark> mark)
    {
        mark.ToTable("InboxMarks");
        mark.HasKey(m => new { m.UserId, m.Key });
        mark.Property(m => m.Key).HasMaxLength(100);
        mark.HasOne<User>().WithMany().HasForeignKey(m => m.UserId);
    }
}

internal sealed class WatchMapping : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> watch)
    {
        watch.ToTable("Watches");
        watch.Property(w => w.Topic).HasMaxLength(100);
        watch.HasOne<User>().WithMany().HasForeignKey(w => w.UserId);
        watch.HasOne<Article>().WithMany().HasForeignKey(w => w.ArticleId);
        watch.HasIndex(w => new { w.UserId, w.ArticleId, w.Topic }).IsUnique();
    }
}
