using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Files;

namespace Wiki.Core.Articles.Files;

internal sealed class DraftFileMapping : IEntityTypeConfiguration<DraftFile>
{
    public void Configure(EntityTypeBuilder<DraftFile> file)
    {
        file.HasKey(f => new { f.ArticleId, f.Name });
        file.Property(f => f.Name).HasMaxLength(FileName.MaxLength);
        file.HasOne<Draft>().WithMany().HasForeignKey(f => f.ArticleId);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.Sha256);
        file.HasIndex(f => f.Sha256);
    }
}

internal sealed class RevisionFileMapping : IEntityTypeConfiguration<RevisionFile>
{
    public void Configure(EntityTypeBuilder<RevisionFile> file)
    {
        file.HasKey(f => new { f.RevisionId, f.Name });
        file.Property(f => f.Name).HasMaxLength(FileName.MaxLength);
        file.HasOne<Revision>().WithMany(r => r.Files).HasForeignKey(f => f.RevisionId);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.Sha256);
        file.HasIndex(f => f.Sha256);
    }
}
