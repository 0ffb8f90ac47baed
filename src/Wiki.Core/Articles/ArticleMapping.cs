using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.People;

namespace Wiki.Core.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Slug).HasMaxLength(80);
        article.Property(a => a.LastNumber).IsConcurrencyToken();
        article.Property(a => a.Owner).HasMaxLength(100);
        article.Property(a => a.Deputy).HasMaxLength(100);
        article.OwnsOne(a => a.Lock, Notice);
        article.OwnsOne(a => a.Retirement, Notice);
        article.HasIndex(a => a.Slug).IsUnique();
    }

    private static void Notice(OwnedNavigationBuilder<Article, Notice> notice)
    {
        notice.Property(n => n.Reason).HasMaxLength(Articles.Notice.MaxReason);
        notice.HasOne<User>().WithMany().HasForeignKey(n => n.By);
    }
}

internal sealed class OldAddressMapping : IEntityTypeConfiguration<OldAddress>
{
    public void Configure(EntityTypeBuilder<OldAddress> address)
    {
        address.HasKey(a => a.Slug);
        address.Property(a => a.Slug).HasMaxLength(80);
        address.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        address.HasOne<User>().WithMany().HasForeignKey(a => a.EndedBy);
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => d.ArticleId);
        draft.HasOne<Article>().WithOne().HasForeignKey<Draft>(d => d.ArticleId);
        draft.ComplexProperty(d => d.Fields, FieldsMapping.Configure);
        draft.Property(d => d.ReturnReason).HasMaxLength(2000);
        draft.Property(d => d.Version).IsConcurrencyToken();
    }
}

internal sealed class DraftVersionMapping : IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<DraftVersion> version)
    {
        version.HasKey(v => new { v.ArticleId, v.Version });
        version.ComplexProperty(v => v.Fields, FieldsMapping.Configure);
        version.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId);
        version.HasIndex(v => v.SavedAt);
    }
}

internal sealed class WorkingCopyMapping : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> copy)
    {
        copy.HasKey(c => new { c.UserId, c.Kind, c.SubjectId });
        copy.Property(c => c.Kind).HasMaxLength(40);
        copy.Property(c => c.Form).HasMaxLength(WorkingCopy.MaxLength);
        copy.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        copy.HasIndex(c => new { c.Kind, c.SubjectId, c.SavedAt });
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ComplexProperty(r => r.Fields, FieldsMapping.Configure);
        revision.Property(r => r.Hash).HasMaxLength(64);
        revision.Property(r => r.SortKey).HasMaxLength(ArticleFields.MaxTitle + 20).UseCollation("BINARY");
        revision.Property(r => r.State).IsConcurrencyToken();
        revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        revision.HasOne<User>().WithMany().HasForeignKey(r => r.SubmittedBy);
        revision.HasOne<User>().WithMany().HasForeignKey(r => r.ApprovedBy);
        revision.OwnsOne(r => r.Confirmation, confirmation => confirmation.HasOne<User>().WithMany().HasForeignKey(c => c.By));
        revision.HasOne(r => r.Body).WithOne().HasForeignKey<RevisionBody>(b => b.RevisionId);
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.HasIndex(r => new { r.ArticleId, r.State, r.ValidFrom });
        revision.HasIndex(r => r.SortKey); // not led by State: the planner would take it for every question about approved ones
        revision.HasIndex(r => r.ApprovedAt);
    }
}

internal sealed class RevisionBodyMapping : IEntityTypeConfiguration<RevisionBody>
{
    public void Configure(EntityTypeBuilder<RevisionBody> body)
    {
        body.ToTable("RevisionBodies");
        body.HasKey(b => b.RevisionId);
    }
}

internal sealed class ArticleLinkMapping : IEntityTypeConfiguration<ArticleLink>
{
    public void Configure(EntityTypeBuilder<ArticleLink> link)
    {
        link.HasKey(l => new { l.TargetSlug, l.RevisionId });
        link.Property(l => l.TargetSlug).HasMaxLength(80);
        link.HasOne<Revision>().WithMany().HasForeignKey(l => l.RevisionId);
    }
}

/// <summary>The Angaben are columns where lists ask for them and JSON where they are only shown.</summary>
internal static class FieldsMapping
{
    public static void Configure(ComplexPropertyBuilder<ArticleFields> fields)
    {
        fields.Property(f => f.Title).HasMaxLength(ArticleFields.MaxTitle).HasColumnName("Title");
        fields.Property(f => f.Topic).HasMaxLength(100).HasColumnName("Topic");
        fields.Property(f => f.Team).HasMaxLength(40).HasColumnName("Team");
        fields.Property(f => f.Owner).HasMaxLength(100).HasColumnName("Owner");
        fields.Property(f => f.Deputy).HasMaxLength(100).HasColumnName("Deputy");
        fields.Property(f => f.ValidFrom).HasColumnName("ProposedFrom");
        fields.Property(f => f.ValidUntil).HasColumnName("ValidUntil");
        fields.Property(f => f.LegalAsOf).HasColumnName("LegalAsOf");
        fields.Property(f => f.RecheckMonths).HasColumnName("RecheckMonths");
        fields.Property(f => f.ChangeKind).HasColumnName("ChangeKind");
        fields.Property(f => f.ChangeNote).HasMaxLength(ArticleFields.MaxNote).HasColumnName("ChangeNote");
        Json(fields.Property(f => f.Keywords)).HasColumnName("Keywords");
        Json(fields.Property(f => f.Sources)).HasColumnName("Sources");
        Json(fields.Property(f => f.OpenQuestions)).HasColumnName("OpenQuestions");
    }

    private static ComplexTypePropertyBuilder<IReadOnlyList<T>> Json<T>(ComplexTypePropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<T[]>(json, JsonSerializerOptions.Default) ?? Array.Empty<T>(),
            new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)), list => list.Count));
}
