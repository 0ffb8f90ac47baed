using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.Citations;

internal sealed class StatuteMapping : IEntityTypeConfiguration<Statute>
{
    public void Configure(EntityTypeBuilder<Statute> statute)
    {
        statute.Property(s => s.Code).HasMaxLength(60);
        statute.Property(s => s.Bjnr).HasMaxLength(30);
        statute.Property(s => s.Abbreviation).HasMaxLength(100);
        statute.Property(s => s.Title).HasMaxLength(1000);
        statute.Property(s => s.ShortTitle).HasMaxLength(300);
        statute.HasIndex(s => s.Code).IsUnique();
        statute.HasIndex(s => s.Bjnr).IsUnique();
    }
}

internal sealed class StatuteStateMapping : IEntityTypeConfiguration<StatuteState>
{
    public void Configure(EntityTypeBuilder<StatuteState> state)
    {
        state.Property(s => s.FileHash).HasMaxLength(64);
        state.Property(s => s.ContentHash).HasMaxLength(64);
        state.Property(s => s.FileName).HasMaxLength(260);
        state.Property(s => s.ImportedByName).HasMaxLength(200);
        state.Property(s => s.AcceptedByName).HasMaxLength(200);
        state.Property(s => s.HeldBecause).HasMaxLength(2000);
        state.Property(s => s.Version).IsConcurrencyToken();
        state.Property(s => s.Notes).HasConversion(StatuteJson.Converter<StandNote>(), StatuteJson.Comparer<StandNote>());
        state.HasIndex(s => new { s.StatuteId, s.SeenOn }).IsUnique();
        state.HasOne<Statute>().WithMany().HasForeignKey(s => s.StatuteId);
    }
}

internal sealed class StatuteSectionMapping : IEntityTypeConfiguration<StatuteSection>
{
    public void Configure(EntityTypeBuilder<StatuteSection> section)
    {
        section.Property(s => s.Name).HasMaxLength(100);
        section.Property(s => s.DocumentKey).HasMaxLength(30);
        section.Property(s => s.Code).HasMaxLength(60);
        section.HasIndex(s => new { s.StatuteId, s.Name, s.DocumentKey }).IsUnique();
        section.HasIndex(s => new { s.StatuteId, s.Code });
        section.HasOne<Statute>().WithMany().HasForeignKey(s => s.StatuteId);
    }
}

internal sealed class StatuteTextMapping : IEntityTypeConfiguration<StatuteText>
{
    public void Configure(EntityTypeBuilder<StatuteText> text)
    {
        text.Property(t => t.Hash).HasMaxLength(64);
        text.Property(t => t.WordingHash).HasMaxLength(64);
        text.Property(t => t.Title).HasMaxLength(2000);
        text.Property(t => t.Parts).HasConversion(StatuteJson.Converter<StatutePart>(), StatuteJson.Comparer<StatutePart>());
        text.Property(t => t.Marks).HasConversion(StatuteJson.Converter<SubsectionMark>(), StatuteJson.Comparer<SubsectionMark>());
        text.HasIndex(t => new { t.StatuteId, t.Hash }).IsUnique();
        text.HasOne<Statute>().WithMany().HasForeignKey(t => t.StatuteId);
    }
}

internal sealed class StatuteEntryMapping : IEntityTypeConfiguration<StatuteEntry>
{
    public void Configure(EntityTypeBuilder<StatuteEntry> entry)
    {
        entry.Property(e => e.Label).HasMaxLength(200);
        entry.Property(e => e.Title).HasMaxLength(2000);
        entry.Property(e => e.OutlinePath).HasMaxLength(2000);
        entry.HasIndex(e => new { e.StateId, e.Order }).IsUnique();
        entry.HasIndex(e => new { e.SectionId, e.StateId });
        entry.HasIndex(e => e.TextId);
        entry.HasOne<StatuteState>().WithMany().HasForeignKey(e => e.StateId);
        entry.HasOne<StatuteSection>().WithMany().HasForeignKey(e => e.SectionId);
        entry.HasOne<StatuteText>().WithMany().HasForeignKey(e => e.TextId);
    }
}

/// <summary>Lists kept as JSON in one column, read and written whole.</summary>
internal static class StatuteJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items, Options);

    public static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<IReadOnlyList<T>, string> Converter<T>() => new(
        items => JsonSerializer.Serialize(items, Options),
        json => JsonSerializer.Deserialize<T[]>(json, Options) ?? Array.Empty<T>());

    public static ValueComparer<IReadOnlyList<T>> Comparer<T>() => new((a, b) => ReferenceEquals(a, b), items => items.Count, items => items);
}
