using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Permissions;

/// <summary>
/// The second lock: pages hide what a person may not do, and each verb refuses it all the same, before it looks at what was sent.
/// Whoever lacks the right has every other one here, so that a verb that asks for the wrong right is found as well.
/// </summary>
public sealed class EveryVerbTests(EveryVerbTests.OneWorld one) : IClassFixture<EveryVerbTests.OneWorld>
{
    public static TheoryData<string> Guarded => [.. VerbRights.Guarded.Keys];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_verb_refuses_whoever_has_every_other_right(string name)
    {
        var row = VerbRights.Guarded[name];

        foreach (var verb in VerbMethod.All.Where(verb => verb.Name == row.Verb))
        {
            Assert.Equal(row.Code, await verb.AnswerAsync(one.World.Get(verb.Verb), one.With(Enum.GetValues<Right>().Except(row.Rights)), row.Given));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Each_named_right_alone_opens_it(string name)
    {
        var row = VerbRights.Guarded[name];

        foreach (var verb in VerbMethod.All.Where(verb => verb.Name == row.Verb))
        {
            foreach (var right in row.Rights) Assert.NotEqual(row.Code, await verb.AnswerAsync(one.World.Get(verb.Verb), one.With([right]), row.Given));
        }
    }

    [Fact]
    public void Every_verb_is_in_one_of_the_lists()
    {
        string[] listed = [.. VerbRights.Guarded.Values.Select(row => row.Verb), .. OthersThings.Verbs, .. VerbRights.Exceptions.Keys];

        Assert.Empty(VerbMethod.All.Select(verb => verb.Name).Except(listed));
        Assert.Empty(listed.Except(VerbMethod.All.Select(verb => verb.Name)));
    }

    /// <summary>Who may skip the right because only the program itself calls it must not be called by a page.</summary>
    [Fact]
    public void No_page_calls_a_verb_of_the_program_itself()
    {
        var own = VerbRights.Exceptions.Where(pair => pair.Value == VerbRights.ProgramOnly).Select(pair => pair.Key.Split('.')[0]).ToList();

        Assert.NotEmpty(own);
        Assert.Empty(HousePlan.SourceFile.Web.Where(file => own.Exists(verb => System.Text.RegularExpressions.Regex.IsMatch(file.Code, $@"\b{verb}\b"))).Select(file => file.Path));
    }

    /// <summary>A world that all lines share: nothing changes in it.</summary>
    public sealed class OneWorld : IAsyncLifetime
    {
        public World World { get; private set; } = default!; // InitializeAsync

        public async ValueTask InitializeAsync() => World = await World.NewAsync();

        /// <summary>A person of a Fachstelle with these rights and no role.</summary>
        public Actor With(IEnumerable<Right> rights) => World.Cast.Cem with { Rights = rights.ToHashSet(), Team = "humanitaer", Level = SigningLevel.S4 };

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
