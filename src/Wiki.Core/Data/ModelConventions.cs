using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wiki.Core.Data;

/// <summary>What holds for every table: UTC times, enums as text, no cascading deletes.</summary>
internal static class ModelConventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => !key.IsOwnership))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    /// <summary>SQLite gives back times without a kind; everything stored is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        written => written,
        read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
}
