using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

public sealed class ApproveRevisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approved_text_is_what_readers_get()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Freigegeben");
        var review = await world.SubmittedAsync(slug);
        Assert.Null(await world.ReadAsync(slug));

        await ApproveAsync(world, review, world.Cast.Bernd).Must();

        var view = (await world.ReadAsync(slug))!;
        Assert.Equal((1, "Bernd Freigabe", world.Today), (view.Number, view.ApprovedBy, view.ValidFrom));
        Assert.Empty(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));
    }

    [Fact]
    public async Task Approving_and_returning_need_the_right()
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.Approve)))
        {
            await RefusedAsync(world, review, person, "not-allowed");
        }
    }

    [Fact]
    public async Task An_author_cannot_approve_their_own_revision()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel", world.Cast.Frida);

        await RefusedAsync(world, await world.SubmittedAsync(slug, world.Cast.Frida), world.Cast.Frida, "four-eyes");
    }

    [Fact]
    public async Task A_co_author_cannot_approve_whoever_submitted()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.SavedAsync(slug, World.Text("Beispiel", "Fridas Satz."), world.Cast.Frida);
        await world.SavedAsync(slug, World.Text("Beispiel", "Annas Satz."));

        await RefusedAsync(world, await world.SubmittedAsync(slug), world.Cast.Frida, "four-eyes");
    }

    [Fact]
    public async Task Submitting_somebody_elses_text_counts_as_writing()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");

        await RefusedAsync(world, await world.SubmittedAsync(slug, world.Cast.Frida), world.Cast.Frida, "four-eyes");
    }

    [Fact]
    public async Task A_part_written_before_a_return_still_counts()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel", world.Cast.Frida);
        var first = await world.SubmittedAsync(slug, world.Cast.Frida);
        await world.Get<ReturnForRework>().RunAsync(first, "Bitte kürzen.", world.Cast.Bernd, Ct).Must();
        await world.SavedAsync(slug, World.Text("Beispiel", "Gekürzt."));

        await RefusedAsync(world, await world.SubmittedAsync(slug), world.Cast.Frida, "four-eyes");
    }

    /// <summary>Urgency opens the door to other teams, never to those who wrote.</summary>
    [Fact]
    public async Task Four_eyes_hold_for_urgent_changes_too()
    {
        await using var world = await World.NewAsync();
        var text = Urgent("Beispiel");
        var slug = await world.DraftAsync(text, world.Cast.Frida);

        await RefusedAsync(world, await world.SubmittedAsync(slug, world.Cast.Frida), world.Cast.Frida, "four-eyes");
    }

    [Fact]
    public async Task Who_wrote_an_earlier_revision_may_approve_the_next_one()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel", world.Cast.Frida);
        await world.ApprovedAsync(await world.SubmittedAsync(slug, world.Cast.Frida));
        await world.SavedAsync(slug, World.Text("Beispiel", "Annas Fassung."));

        Assert.True((await ApproveAsync(world, await world.SubmittedAsync(slug), world.Cast.Frida)).Succeeded);
    }

    [Fact]
    public async Task Another_team_does_not_decide()
    {
        await using var world = await World.NewAsync();

        await RefusedAsync(world, await world.SubmittedAsync(World.Text("Beispiel")), world.Cast.Berta, "other-team");
    }

    [Fact]
    public async Task A_deputy_decides_for_the_other_team()
    {
        await using var world = await World.NewAsync();
        var deputy = world.Cast.Berta with { DeputyTeams = ["humanitaer"] };

        Assert.True((await ApproveAsync(world, await world.SubmittedAsync(World.Text("Beispiel")), deputy)).Succeeded);
    }

    [Fact]
    public async Task An_urgent_change_is_approved_by_any_team()
    {
        await using var world = await World.NewAsync();

        Assert.True((await ApproveAsync(world, await world.SubmittedAsync(Urgent("Beispiel")), world.Cast.Berta)).Succeeded);
    }

    [Fact]
    public async Task A_decided_review_stays_decided()
    {
        await using var world = await World.NewAsync();
        var approved = await world.SubmittedAsync(World.Text("Freigegeben"));
        await world.ApprovedAsync(approved);
        var returned = await world.SubmittedAsync(World.Text("Zurückgegeben"));
        await world.Get<ReturnForRework>().RunAsync(returned, "Nein.", world.Cast.Bernd, Ct).Must();
        var withdrawn = await world.SubmittedAsync(World.Text("Zurückgezogen"));
        await world.Get<WithdrawReview>().RunAsync(withdrawn, world.Cast.Anna, Ct).Must();

        foreach (var review in new[] { approved, returned, withdrawn })
        {
            await RefusedAsync(world, review, world.Cast.Bea, "already-decided");
            Assert.Equal("already-decided", (await world.Get<WithdrawReview>().RunAsync(review, world.Cast.Anna, Ct)).Problem?.Code);
        }
    }

    [Fact]
    public async Task A_review_that_does_not_exist_is_gone()
    {
        await using var world = await World.NewAsync();

        await RefusedAsync(world, 4711, world.Cast.Bernd, "gone");
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public async Task The_approver_sets_the_first_day_past_or_future(int days)
    {
        await using var world = await World.NewAsync();
        var (slug, first) = ("beispiel", world.Today.AddDays(days));

        await world.ApprovedAsync(await world.SubmittedAsync(World.Text("Beispiel")), first);

        Assert.Equal(first, (await world.ReadAsync(slug, first))?.ValidFrom);
        Assert.Null(await world.ReadAsync(slug, first.AddDays(-1)));
    }

    [Fact]
    public async Task Without_a_day_from_the_approver_the_proposed_one_counts()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Beispiel");

        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { ValidFrom = world.Today.AddDays(4) } });

        Assert.Null(await world.ReadAsync(slug));
        Assert.NotNull(await world.ReadAsync(slug, world.Today.AddDays(4)));
    }

    [Fact]
    public async Task A_text_cannot_end_before_it_begins()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Beispiel");
        var review = await world.SubmittedAsync(text with { Fields = text.Fields with { ValidUntil = world.Today.AddDays(5) } });

        var late = await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(world.Today.AddDays(6), null), world.Cast.Bernd, Ct);

        Assert.Equal("ends-before-it-begins", late.Problem?.Code);
        await world.ApprovedAsync(review, world.Today.AddDays(5));
    }

    [Fact]
    public async Task A_text_whose_base_was_overtaken_meanwhile_is_not_approved()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.SavedAsync(slug, World.Text("Beispiel", "zwei"));
        var review = await world.SubmittedAsync(slug);
        await ImportedBesideAsync(world, slug);

        Assert.Equal("overtaken-base", (await ApproveAsync(world, review, world.Cast.Bernd)).Problem?.Code);
        Assert.True((await world.Get<ReturnForRework>().RunAsync(review, "Überholt.", world.Cast.Bernd, Ct)).Succeeded);
    }

    /// <summary>The command line takes a content folder in while a review of the same article is open.</summary>
    private static async Task ImportedBesideAsync(World world, string slug)
    {
        var folder = Path.Combine(world.Folder.Root, "inhalt");
        Directory.CreateDirectory(folder);
        var text = World.Text("Beispiel", "aus der Datei");
        var file = new Core.Transfer.ArticleFile(slug, text.Fields with { ValidFrom = world.Today }, text.Markdown);
        await File.WriteAllTextAsync(Path.Combine(folder, slug + ".md"), Core.Transfer.ArticleFileWriter.Write(file), Ct);
        var report = await world.Get<Core.Transfer.ImportContent>().RunAsync(folder, world.Cast.Berta, null, Ct).Must();
        Assert.Equal(1, report.Approved);
    }

    private static DraftInput Urgent(string title)
    {
        var text = World.Text(title);
        return text with { Fields = text.Fields with { ChangeKind = ChangeKind.Urgent } };
    }

    private static Task<Result> ApproveAsync(World world, int review, Actor approver) =>
        world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), approver, Ct);

    /// <summary>The page asks the same rule: what the verbs refuse, the queue marks, and nothing changes.</summary>
    private static async Task RefusedAsync(World world, int review, Actor person, string code)
    {
        Assert.Equal(code, (await ApproveAsync(world, review, person)).Problem?.Code);
        Assert.Equal(code, (await world.Get<ReturnForRework>().RunAsync(review, "Grund", person, Ct)).Problem?.Code);
        if (await world.Get<ReviewQueries>().FindAsync(review, person, Ct) is { } view) Assert.Equal(code, view.Row.Objection?.Code);
    }
}
