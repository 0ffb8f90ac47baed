using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Checklists.Values;
using Wiki.Core.People;

namespace Wiki.Core.Checklists.Runs;

internal sealed class RunMapping : IEntityTypeConfiguration<ChecklistRun>
{
    public void Configure(EntityTypeBuilder<ChecklistRun> run)
    {
        run.Property(r => r.Team).HasMaxLength(40);
        run.Property(r => r.FileNumber).HasMaxLength(ChecklistRun.MaxFileNumber);
        run.Property(r => r.ProposedOutcome).HasMaxLength(80);
        run.Property(r => r.Version).IsConcurrencyToken();
        run.HasOne<Checklist>().WithMany().HasForeignKey(r => r.ChecklistId);
        run.HasOne<TemplateVersion>().WithMany().HasForeignKey(r => r.VersionId);
        run.HasOne<User>().WithMany().HasForeignKey(r => r.EditorId);
        run.HasOne<User>().WithMany().HasForeignKey(r => r.HandedToId);
        run.OwnsOne(r => r.Decision, decision =>
        {
            decision.Property(d => d.Outcome).HasMaxLength(80);
            decision.HasOne<User>().WithMany().HasForeignKey(d => d.By);
        });
        run.OwnsOne(r => r.Signature, Signature);
        run.OwnsOne(r => r.CoSignature, Signature);
        run.HasIndex(r => r.StartKey).IsUnique();
        run.HasIndex(r => new { r.EditorId, r.State });
        run.HasIndex(r => new { r.HandedToId, r.State });
        run.HasIndex(r => new { r.Team, r.State });
        run.HasIndex(r => r.DeleteOn);
    }

    private static void Signature(OwnedNavigationBuilder<ChecklistRun, RunSignature> signature) =>
        signature.HasOne<User>().WithMany().HasForeignKey(s => s.By);
}

internal sealed class ItemAnswerMapping : IEntityTypeConfiguration<ItemAnswer>
{
    public void Configure(EntityTypeBuilder<ItemAnswer> answer)
    {
        answer.HasKey(a => new { a.RunId, a.ItemId });
        answer.Property(a => a.ItemId).HasMaxLength(80).UseCollation("BINARY");
        answer.Property(a => a.Code).HasMaxLength(80).UseCollation("BINARY");
        answer.Property(a => a.Number).HasMaxLength(80).HasConversion(new ExactNumber());
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.Ignore(a => a.Value);
        answer.HasOne<ChecklistRun>().WithMany().HasForeignKey(a => a.RunId);
    }
}

internal sealed class RunDocumentMapping : IEntityTypeConfiguration<RunDocument>
{
    public void Configure(EntityTypeBuilder<RunDocument> document)
    {
        document.HasKey(d => new { d.RunId, d.Code });
        document.Property(d => d.Code).HasMaxLength(80).UseCollation("BINARY");
        document.Property(d => d.Version).IsConcurrencyToken();
        document.HasOne<ChecklistRun>().WithMany().HasForeignKey(d => d.RunId);
    }
}
