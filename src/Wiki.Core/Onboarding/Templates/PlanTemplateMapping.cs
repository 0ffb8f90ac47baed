using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding.Templates;

internal sealed class PlanTemplateMapping : IEntityTypeConfiguration<PlanTemplate>
{
    public void Configure(EntityTypeBuilder<PlanTemplate> template)
    {
        template.Property(t => t.Slug).HasMaxLength(80);
        template.Property(t => t.LastNumber).IsConcurrencyToken();
        template.HasIndex(t => t.Slug).IsUnique();
    }
}

internal sealed class PlanDraftMapping : IEntityTypeConfiguration<PlanDraft>
{
    public void Configure(EntityTypeBuilder<PlanDraft> draft)
    {
        draft.HasKey(d => d.TemplateId);
        draft.HasOne<PlanTemplate>().WithOne().HasForeignKey<PlanDraft>(d => d.TemplateId);
        draft.ComplexProperty(d => d.Fields, PlanFieldsMapping.Configure);
        draft.Property(d => d.ReturnReason).HasMaxLength(2000);
        draft.Property(d => d.Version).IsConcurrencyToken();
    }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ComplexProperty(v => v.Fields, PlanFieldsMapping.Configure);
        version.Property(v => v.State).IsConcurrencyToken();
        version.HasOne<PlanTemplate>().WithMany().HasForeignKey(v => v.TemplateId);
        version.HasOne<User>().WithMany().HasForeignKey(v => v.SubmittedBy);
        version.HasOne<User>().WithMany().HasForeignKey(v => v.ApprovedBy);
        version.HasOne(v => v.Body).WithOne().HasForeignKey<PlanBody>(b => b.VersionId);
        version.HasIndex(v => new { v.TemplateId, v.Number }).IsUnique();
    }
}

internal sealed class PlanBodyMapping : IEntityTypeConfiguration<PlanBody>
{
    public void Configure(EntityTypeBuilder<PlanBody> body)
    {
        body.ToTable("PlanBodies");
        body.HasKey(b => b.VersionId);
    }
}

/// <summary>The Angaben are columns: lists ask for them.</summary>
internal static class PlanFieldsMapping
{
    public static void Configure(ComplexPropertyBuilder<PlanFields> fields)
    {
        fields.Property(f => f.Title).HasMaxLength(PlanFields.MaxTitle).HasColumnName("Title");
        fields.Property(f => f.Team).HasMaxLength(40).HasColumnName("Team");
        fields.Property(f => f.Months).HasColumnName("Months");
        fields.Property(f => f.ChangeNote).HasMaxLength(PlanFields.MaxNote).HasColumnName("ChangeNote");
    }
}
