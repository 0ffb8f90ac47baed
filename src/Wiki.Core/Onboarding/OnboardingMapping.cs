using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;

namespace Wiki.Core.Onboarding;

internal sealed class OnboardingPlanMapping : IEntityTypeConfiguration<OnboardingPlan>
{
    public void Configure(EntityTypeBuilder<OnboardingPlan> plan)
    {
        plan.Ignore(p => p.Newest);
        plan.Property(p => p.Team).HasMaxLength(40);
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.HasOne<User>().WithMany().HasForeignKey(p => p.PersonId);
        plan.HasOne<User>().WithMany().HasForeignKey(p => p.StartedBy);
        plan.HasOne<User>().WithMany().HasForeignKey(p => p.EndedBy);
        plan.HasOne<User>().WithMany().HasForeignKey(p => p.RemindedBy);
        plan.HasOne<PlanVersion>().WithMany().HasForeignKey(p => p.VersionId);
        plan.HasOne<PlanVersion>().WithMany().HasForeignKey(p => p.LeftVersionId);
        plan.HasMany(p => p.Mentorings).WithOne().HasForeignKey(m => m.PlanId);
        plan.HasMany(p => p.Pauses).WithOne().HasForeignKey(p => p.PlanId);
        plan.HasIndex(p => p.PersonId).IsUnique().HasFilter("\"EndedOn\" IS NULL").HasDatabaseName("IX_OnboardingPlans_OneRunning");
        plan.HasIndex(p => p.Team);
    }
}

internal sealed class MentoringMapping : IEntityTypeConfiguration<Mentoring>
{
    public void Configure(EntityTypeBuilder<Mentoring> mentoring)
    {
        mentoring.HasOne<User>().WithMany().HasForeignKey(m => m.MentorId);
        mentoring.HasOne<User>().WithMany().HasForeignKey(m => m.DeputyId);
        mentoring.HasIndex(m => new { m.PlanId, m.From }).IsUnique();
    }
}

internal sealed class PlanPauseMapping : IEntityTypeConfiguration<PlanPause>
{
    public void Configure(EntityTypeBuilder<PlanPause> pause)
    {
        pause.Ignore(p => p.Days);
        pause.Ignore(p => p.IsEmpty);
    }
}

internal sealed class MentorAbsenceMapping : IEntityTypeConfiguration<MentorAbsence>
{
    public void Configure(EntityTypeBuilder<MentorAbsence> absence)
    {
        absence.Ignore(a => a.Days);
        absence.HasOne<User>().WithMany().HasForeignKey(a => a.PersonId);
        absence.HasOne<User>().WithMany().HasForeignKey(a => a.RecordedBy);
        absence.HasIndex(a => a.PersonId);
    }
}

internal sealed class AccompaniedAppointmentMapping : IEntityTypeConfiguration<AccompaniedAppointment>
{
    public void Configure(EntityTypeBuilder<AccompaniedAppointment> appointment)
    {
        appointment.Property(a => a.Competence).HasMaxLength(80);
        appointment.Property(a => a.Note).HasMaxLength(AccompaniedAppointment.MaxNote);
        appointment.HasOne<OnboardingPlan>().WithMany().HasForeignKey(a => a.PlanId);
        appointment.HasOne<User>().WithMany().HasForeignKey(a => a.LoggedBy);
        appointment.HasIndex(a => new { a.PlanId, a.On });
    }
}
