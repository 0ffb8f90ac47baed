using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.Search.Missed;

internal sealed class MissedQueryMapping : IEntityTypeConfiguration<MissedQuery>
{
    public void Configure(EntityTypeBuilder<MissedQuery> query)
    {
        query.ToTable("MissedQueries");
        query.Property(q => q.Query).HasMaxLength(MissedQuery.Longest);
        query.Property(q => q.Kind).HasMaxLength(20);
        query.Property(q => q.State).HasMaxLength(20);
        query.HasIndex(q => new { q.Kind, q.Query }).IsUnique();
        query.HasMany(q => q.Days).WithOne().HasForeignKey(day => day.MissedQueryId);
    }
}

internal sealed class MissedQueryDayMapping : IEntityTypeConfiguration<MissedQueryDay>
{
    public void Configure(EntityTypeBuilder<MissedQueryDay> day)
    {
        day.ToTable("MissedQueryDays");
        day.HasKey(d => new { d.MissedQueryId, d.Day });
        day.HasIndex(d => d.Day);
    }
}
