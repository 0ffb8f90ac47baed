using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Files;

/// <summary>Takes a file out of a draft; until the draft is submitted one click brings it back.</summary>
public sealed class RemoveFile
{
    private readonly ChangeDraftFiles draft;

    internal RemoveFile(ChangeDraftFiles draft) => this.draft = draft;

    public Task<Result> RunAsync(string slug, string name, Actor actor, CancellationToken ct) => draft.RunAsync(
        slug,
        actor,
        (_, _, files, now) =>
        {
            if (files.Find(file => file.Name == name) is not { } file) return Task.FromResult<Result<FileLine?>>(ArticleProblems.NoSuchFile);
            if (file.RemovedAt is not null) return Task.FromResult<Result<FileLine?>>((FileLine?)null);

            file.RemovedAt = now;
            file.Touch(actor.Id);
            return Task.FromResult<Result<FileLine?>>(new FileLine(ArticleHistory.FileRemoved, name, null));
        },
        ct);
}

/// <summary>Brings a file back that was taken out of the draft.</summary>
public sealed class BringFileBack
{
    private readonly ChangeDraftFiles draft;

    internal BringFileBack(ChangeDraftFiles draft) => this.draft = draft;

    public Task<Result> RunAsync(string slug, string name, Actor actor, CancellationToken ct) => draft.RunAsync(
        slug,
        actor,
        (_, _, files, _) =>
        {
            if (files.Find(file => file.Name == name) is not { } file) return Task.FromResult<Result<FileLine?>>(ArticleProblems.NoSuchFile);
            if (file.RemovedAt is null) return Task.FromResult<Result<FileLine?>>((FileLine?)null);

            file.RemovedAt = null;
            return Task.FromResult<Result<FileLine?>>(new FileLine(ArticleHistory.FileAttached, null, name));
        },
        ct);
}
