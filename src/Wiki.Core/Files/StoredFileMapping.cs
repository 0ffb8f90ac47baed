using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.Files;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.HasKey(f => f.Sha256);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.StoredAt);
    }
}
