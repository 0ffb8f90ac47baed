using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.Citations;

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.Property(c => c.Law).HasMaxLength(60);
        citation.Property(c => c.Section).HasMaxLength(60);
        citation.Property(c => c.Subsection).HasMaxLength(10);
        citation.Property(c => c.Sentence).HasMaxLength(10);
        citation.Property(c => c.Number).HasMaxLength(10);
        citation.Property(c => c.Letter).HasMaxLength(10);
        citation.Property(c => c.Key).HasMaxLength(180);
        citation.HasIndex(c => new { c.Law, c.Section, c.CitingTextId, c.Subsection, c.Mentions, c.Places, c.ValidFrom, c.EndsOn }); // answers the reverse index alone
        citation.HasIndex(c => new { c.CitingTextId, c.Key }).IsUnique();
        citation.HasOne(c => c.CitingText).WithMany().HasForeignKey(c => c.CitingTextId);
    }
}

internal sealed class CitingTextMapping : IEntityTypeConfiguration<CitingText>
{
    public void Configure(EntityTypeBuilder<CitingText> text)
    {
        text.Property(t => t.Kind).HasMaxLength(20);
        text.Property(t => t.Title).HasMaxLength(300);
        text.Property(t => t.Address).HasMaxLength(200);
        text.HasIndex(t => new { t.Kind, t.VersionId }).IsUnique();
        text.HasIndex(t => new { t.Kind, t.SubjectId });
    }
}

internal sealed class NormExemptionMapping : IEntityTypeConfiguration<NormExemption>
{
    public void Configure(EntityTypeBuilder<NormExemption> exception)
    {
        exception.Property(e => e.Key).HasMaxLength(180);
        exception.Property(e => e.Subject).HasMaxLength(100);
        exception.Property(e => e.Reason).HasMaxLength(1000);
        exception.Property(e => e.SavedByName).HasMaxLength(200);
        exception.HasIndex(e => new { e.Key, e.Subject }).IsUnique();
    }
}
