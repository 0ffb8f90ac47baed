using Wiki.Core;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Web;
using Wiki.Web.Api;
using Wiki.Web.Articles;
using Wiki.Web.Checklists;
using Wiki.Web.Checklists.Runs;
using Wiki.Web.Citations;
using Wiki.Web.Onboarding.Inputs;
using Wiki.Web.CommandLine;
using Wiki.Web.Files;
using Wiki.Web.Onboarding;
using Wiki.Web.Search;
using Wiki.Web.Setup;

if (WikiCommands.Ask(args)) return await WikiCommands.RunAsync(args);

var builder = WebApplication.CreateBuilder(WhereToRun.Options(args));
builder.UseDefaultAddress();
var folder = new DataFolder(WhereToRun.DataFolder(builder.Configuration, builder.Environment));
builder.Services.AddWikiCore(folder);
builder.Services.AddSearchFollowing();
builder.Services.AddArticleUpkeep();
builder.Services.AddWikiPages();
builder.AddWikiAccounts(folder);
builder.AddWikiOperations();
builder.Services.AddWikiApi();

var app = builder.Build();
await app.PrepareAsync();

app.UseMiddleware<RequestLog>();
app.UseExceptionHandler("/fehler", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/nicht-gefunden");
app.UseApiErrors();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UsePackedPages();
app.Use(OldAddresses.LeadOnAsync);
app.UseRouting(); // here, so that a form sent to an old address finds its page
app.UseWikiAccounts();
app.UseKnownArticles();
app.UseFormOf<ShowRun>(SaveFirst.Form, SaveFirst.SendAsync);
app.UseFormOf<EditArticle>(SaveDraftFirst.Form, SaveDraftFirst.SendAsync);
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>();
app.MapPreview();
app.MapAutosave();
app.MapListExport();
app.MapKeptText();
app.MapCalendar();
app.MapTemplatePreview();
app.MapTemplateAutosave();
app.MapRunPulse();
app.MapPlanPreview();
app.MapSuggestions();
app.MapUnitPanel();
app.MapFiles();
Readiness.Map(app);
app.MapWikiApi();
await app.RunAsync();
return 0;

/// <summary>The host; public for the test host.</summary>
public sealed partial class Program;
