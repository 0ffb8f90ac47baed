using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding.Inputs;

internal sealed class InputSessionMapping : IEntityTypeConfiguration<InputSession>
{
    public void Configure(EntityTypeBuilder<InputSession> session)
    {
        session.Property(s => s.Uid).HasMaxLength(36);
        session.Property(s => s.Topic).HasMaxLength(InputSession.MaxTopic);
        session.Property(s => s.Place).HasMaxLength(InputSession.MaxPlace);
        session.Property(s => s.PlanKey).HasMaxLength(40);
        session.Property(s => s.Team).HasMaxLength(40);
        session.Property(s => s.Version).IsConcurrencyToken();
        session.Property(s => s.Materials).HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Material[]>(json, JsonSerializerOptions.Default) ?? Array.Empty<Material>(),
            new ValueComparer<IReadOnlyList<Material>>((a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)), list => list.Count));
        session.HasOne<User>().WithMany().HasForeignKey(s => s.CreatedBy);
        session.HasIndex(s => s.On);
    }
}

internal sealed class InputSessionArticleMapping : IEntityTypeConfiguration<InputSessionArticle>
{
    public void Configure(EntityTypeBuilder<InputSessionArticle> article)
    {
        article.HasKey(a => new { a.SessionId, a.ArticleId });
        article.HasOne<InputSession>().WithMany().HasForeignKey(a => a.SessionId);
        article.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
    }
}

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> participation)
    {
        participation.HasKey(p => new { p.SessionId, p.PersonId });
        participation.HasOne<InputSession>().WithMany().HasForeignKey(p => p.SessionId);
        participation.HasOne<User>().WithMany().HasForeignKey(p => p.PersonId);
        participation.HasIndex(p => p.PersonId);
    }
}

internal sealed class ExternalCourseMapping : IEntityTypeConfiguration<ExternalCourse>
{
    public void Configure(EntityTypeBuilder<ExternalCourse> course)
    {
        course.Property(c => c.Title).HasMaxLength(ExternalCourse.MaxText);
        course.Property(c => c.Provider).HasMaxLength(ExternalCourse.MaxText);
        course.HasOne<User>().WithMany().HasForeignKey(c => c.PersonId);
        course.HasIndex(c => new { c.PersonId, c.On });
    }
}
