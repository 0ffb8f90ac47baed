using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Feedback;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<ParkedQuestion>
{
    public void Configure(EntityTypeBuilder<ParkedQuestion> question)
    {
        question.ToTable("ParkedQuestions");
        question.Property(q => q.Kind).HasMaxLength(20);
        question.Property(q => q.Anchor).HasMaxLength(ParkedQuestion.MaxSection);
        question.Property(q => q.Section).HasMaxLength(ParkedQuestion.MaxSection);
        question.Property(q => q.Quote).HasMaxLength(ParkedQuestion.MaxQuote);
        question.Property(q => q.Text).HasMaxLength(ParkedQuestion.MaxText);
        question.Property(q => q.KeyHash).HasMaxLength(64);
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasOne<Article>().WithMany().HasForeignKey(q => q.ArticleId);
        question.HasOne<User>().WithMany().HasForeignKey(q => q.AskerId);
        question.HasOne<User>().WithMany().HasForeignKey(q => q.AddresseeId);
        question.OwnsOne(q => q.Answer, answer =>
        {
            answer.Property(a => a.Text).HasMaxLength(ParkedQuestion.MaxText);
            answer.HasOne<User>().WithMany().HasForeignKey(a => a.By);
        });
        question.OwnsOne(q => q.Closing, closing =>
        {
            closing.Property(c => c.Reason).HasMaxLength(ParkedQuestion.MaxReason);
            closing.HasOne<User>().WithMany().HasForeignKey(c => c.By);
        });
        question.OwnsOne(q => q.Draft, draft => draft.HasOne<User>().WithMany().HasForeignKey(d => d.By));
        question.HasIndex(q => q.KeyHash).IsUnique();
        question.HasIndex(q => new { q.ArticleId, q.Id });
    }
}
