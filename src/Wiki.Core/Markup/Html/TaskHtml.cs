using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Wiki.Core.Markup.Html;

/// <summary>Writes the box of a task: nobody ticks it here, but a screen reader says whether it is done.</summary>
internal sealed class TaskHtml : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) =>
        renderer.Write(task.Checked
            ? "<input type=\"checkbox\" disabled checked aria-label=\"erledigt\">"
            : "<input type=\"checkbox\" disabled aria-label=\"offen\">");
}
