using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Checklists.Values;

internal sealed class ValueMapping : IEntityTypeConfiguration<YearlyValue>
{
    public void Configure(EntityTypeBuilder<YearlyValue> value)
    {
        value.Property(v => v.Name).HasMaxLength(80).UseCollation("BINARY");
        value.Property(v => v.Source).HasMaxLength(YearlyValue.MaxSource);
        value.Property(v => v.Number).HasMaxLength(80).HasConversion(new ExactNumber());
        value.Property(v => v.Version).IsConcurrencyToken();
        value.HasOne<User>().WithMany().HasForeignKey(v => v.ProposedBy);
        value.HasOne<YearlyValue>().WithMany().HasForeignKey(v => v.ReplacedBy);
        value.OwnsOne(v => v.Decision, decision =>
        {
            decision.Property(d => d.Note).HasMaxLength(2000);
            decision.HasOne<User>().WithMany().HasForeignKey(d => d.By);
        });
        value.HasIndex(v => new { v.Name, v.From }).IsUnique().HasFilter("\"Decision_Verdict\" IS NULL").HasDatabaseName("IX_YearlyValues_OneOpenPerDay");
    }
}
