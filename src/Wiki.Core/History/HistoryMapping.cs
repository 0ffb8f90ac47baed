using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.History;

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        entry.Property(e => e.ActorName).HasMaxLength(200);
        entry.Property(e => e.SubjectKind).HasMaxLength(40);
        entry.Property(e => e.SubjectTitle).HasMaxLength(300);
        entry.Property(e => e.Verb).HasMaxLength(60);
        entry.Property(e => e.Reason).HasMaxLength(2000);
        entry.Property(e => e.Changes)
            .HasConversion(
                changes => JsonSerializer.Serialize(changes, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<FieldChange[]>(json, JsonSerializerOptions.Default) ?? Array.Empty<FieldChange>(),
                new ValueComparer<IReadOnlyList<FieldChange>>((a, b) => ReferenceEquals(a, b), c => c.Count));
        entry.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.Id });
        entry.HasIndex(e => new { e.ActorId, e.Id });
        entry.HasIndex(e => new { e.Verb, e.Id });
    }
}
