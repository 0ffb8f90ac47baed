using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search;

internal sealed class SearchChangeMapping : IEntityTypeConfiguration<SearchChange>
{
    public void Configure(EntityTypeBuilder<SearchChange> change)
    {
        change.HasKey(c => c.Seq);
        change.Property(c => c.Seq).ValueGeneratedOnAdd().HasAnnotation("Sqlite:Autoincrement", true); // a number is never used twice
        change.Property(c => c.Kind).HasMaxLength(40);
        change.Property(c => c.Key).HasMaxLength(200);
    }
}

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.Property(w => w.Kind).HasMaxLength(20);
        word.Property(w => w.Note).HasMaxLength(SearchWord.LongestNote);
        word.Property(w => w.Version).IsConcurrencyToken();
        word.Property(w => w.Terms)
            .HasMaxLength(SearchWord.MostTerms * (SearchWord.LongestTerm + 10))
            .HasConversion(
                terms => JsonSerializer.Serialize(terms, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Default) ?? new List<string>(),
                new ValueComparer<List<string>>((a, b) => a!.SequenceEqual(b!), terms => terms.Count, terms => terms.ToList()));
    }
}
