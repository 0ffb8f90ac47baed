using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.History;
using Wiki.Core.People;
using Wiki.Core.Settings;

namespace Wiki.Core.Data;

/// <summary>All tables of wiki.db; opened per verb or query through the factory, saved once.</summary>
public sealed class WikiDbContext(DbContextOptions<WikiDbContext> options) : IdentityUserContext<User, int>(options)
{
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Topic> Topics => Set<Topic>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WikiDbContext).Assembly);
        ModelConventions.Apply(builder);
    }
}
