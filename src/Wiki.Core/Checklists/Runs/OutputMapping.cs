using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Runs.Output;

namespace Wiki.Core.Checklists.Runs;

internal sealed class RunPrintMapping : IEntityTypeConfiguration<RunPrint>
{
    public void Configure(EntityTypeBuilder<RunPrint> print)
    {
        print.HasKey(p => p.Digest);
        print.Property(p => p.Digest).HasMaxLength(64).UseCollation("BINARY");
    }
}

internal sealed class RunFigureMapping : IEntityTypeConfiguration<RunFigure>
{
    public void Configure(EntityTypeBuilder<RunFigure> figure)
    {
        figure.Property(f => f.Outcome).HasMaxLength(80).UseCollation("BINARY");
        figure.Property(f => f.StalledAt).HasMaxLength(80).UseCollation("BINARY");
        figure.HasOne<Checklist>().WithMany().HasForeignKey(f => f.ChecklistId);
        figure.HasIndex(f => new { f.ChecklistId, f.Month });
    }
}

internal sealed class ItemFigureMapping : IEntityTypeConfiguration<ItemFigure>
{
    public void Configure(EntityTypeBuilder<ItemFigure> figure)
    {
        figure.HasKey(f => new { f.ChecklistId, f.Month, f.ItemId });
        figure.Property(f => f.ItemId).HasMaxLength(80).UseCollation("BINARY");
        figure.Property(f => f.NotApplicable).IsConcurrencyToken();
        figure.HasOne<Checklist>().WithMany().HasForeignKey(f => f.ChecklistId);
    }
}
