var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/health/live", () => "ok");
await app.RunAsync();

/// <summary>The host; public for the test host.</summary>
public sealed partial class Program;
