using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wiki.Core.Settings;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Code).HasMaxLength(40);
        team.Property(t => t.Name).HasMaxLength(100);
        team.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.Property(t => t.Name).HasMaxLength(100);
        topic.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(s => s.Key);
        setting.Property(s => s.Key).HasMaxLength(60);
        setting.Property(s => s.Value).HasMaxLength(4000);
    }
}
