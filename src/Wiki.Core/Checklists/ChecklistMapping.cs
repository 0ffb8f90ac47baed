using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Checklists;

internal sealed class ChecklistMapping : IEntityTypeConfiguration<Checklist>
{
    public void Configure(EntityTypeBuilder<Checklist> checklist)
    {
        checklist.Property(c => c.Slug).HasMaxLength(80);
        checklist.Property(c => c.LastNumber).IsConcurrencyToken();
        checklist.HasIndex(c => c.Slug).IsUnique();
    }
}

internal sealed class TemplateDraftMapping : IEntityTypeConfiguration<TemplateDraft>
{
    public void Configure(EntityTypeBuilder<TemplateDraft> draft)
    {
        draft.HasKey(d => d.ChecklistId);
        draft.HasOne<Checklist>().WithOne().HasForeignKey<TemplateDraft>(d => d.ChecklistId);
        draft.ComplexProperty(d => d.Fields, TemplateFieldsMapping.Configure);
        draft.Property(d => d.ReturnReason).HasMaxLength(2000);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Ignore(d => d.Input);
    }
}

internal sealed class TemplateDraftVersionMapping : IEntityTypeConfiguration<TemplateDraftVersion>
{
    public void Configure(EntityTypeBuilder<TemplateDraftVersion> version)
    {
        version.HasKey(v => new { v.ChecklistId, v.Version });
        version.HasOne<Checklist>().WithMany().HasForeignKey(v => v.ChecklistId);
        version.Property(v => v.ChangeNote).HasMaxLength(TemplateFields.MaxNote);
        version.Ignore(v => v.Input);
    }
}

internal sealed class TemplateVersionMapping : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> version)
    {
        version.ComplexProperty(v => v.Fields, TemplateFieldsMapping.Configure);
        version.Property(v => v.Hash).HasMaxLength(64);
        version.Property(v => v.State).IsConcurrencyToken();
        version.Ignore(v => v.Input);
        version.HasOne<Checklist>().WithMany().HasForeignKey(v => v.ChecklistId);
        version.HasOne<User>().WithMany().HasForeignKey(v => v.SubmittedBy);
        version.HasOne<User>().WithMany().HasForeignKey(v => v.ApprovedBy);
        version.HasOne(v => v.Body).WithOne().HasForeignKey<TemplateBody>(b => b.VersionId);
        version.HasIndex(v => new { v.ChecklistId, v.Number }).IsUnique();
        version.HasIndex(v => new { v.ChecklistId, v.State, v.ValidFrom });
    }
}

internal sealed class TemplateBodyMapping : IEntityTypeConfiguration<TemplateBody>
{
    public void Configure(EntityTypeBuilder<TemplateBody> body)
    {
        body.ToTable("TemplateBodies");
        body.HasKey(b => b.VersionId);
    }
}

internal sealed class ChecklistArticleMapping : IEntityTypeConfiguration<ChecklistArticle>
{
    public void Configure(EntityTypeBuilder<ChecklistArticle> link)
    {
        link.HasKey(l => new { l.ArticleSlug, l.VersionId });
        link.Property(l => l.ArticleSlug).HasMaxLength(80);
        link.HasOne<TemplateVersion>().WithMany().HasForeignKey(l => l.VersionId);
    }
}

internal sealed class CodeTextMapping : IEntityTypeConfiguration<CodeText>
{
    public void Configure(EntityTypeBuilder<CodeText> text)
    {
        text.Property(t => t.Code).HasMaxLength(80).UseCollation("BINARY");
        text.Property(t => t.Text).HasMaxLength(CodeText.MaxText);
        text.HasIndex(t => new { t.Kind, t.Code }).IsUnique();
    }
}

/// <summary>The Angaben are columns: lists ask for them.</summary>
internal static class TemplateFieldsMapping
{
    public static void Configure(ComplexPropertyBuilder<TemplateFields> fields)
    {
        fields.Property(f => f.Title).HasMaxLength(TemplateFields.MaxTitle).HasColumnName("Title");
        fields.Property(f => f.Team).HasMaxLength(40).HasColumnName("Team");
        fields.Property(f => f.Norms).HasMaxLength(400).HasColumnName("Norms");
        fields.Property(f => f.ValidFrom).HasColumnName("ProposedFrom");
        fields.Property(f => f.ValidUntil).HasColumnName("ValidUntil");
        fields.Property(f => f.LegalAsOf).HasColumnName("LegalAsOf");
        fields.Property(f => f.ChangeKind).HasColumnName("ChangeKind");
        fields.Property(f => f.ChangeNote).HasMaxLength(TemplateFields.MaxNote).HasColumnName("ChangeNote");
    }
}
