// Shortcuts of single signs. They work only where the person has them on (data-keys), never while somebody types, and never with Ctrl, Alt
// or Meta, which belong to browsers and screen readers. What a key does stands in the page: data-key="e", data-key="g a".
const typing = target => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=application], [role=textbox], [role=combobox], [role=menu], dialog[open]');
const patience = 1500; // between g and what follows
let began = 0;

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || event.key === 'Shift') return;
  if (!document.querySelector('[data-keys]') || typing(event.target)) return;
  const isSecond = event.timeStamp - began < patience && began > 0;
  began = !isSecond && event.key === 'g' ? event.timeStamp : 0;
  if (began) return;

  const search = event.key === '/' && !isSecond && document.querySelector('[data-search]');
  const target = search || document.querySelector(`[data-key="${CSS.escape(isSecond ? `g ${event.key}` : event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (!search) return target.click();
  search.focus();
  search.select();
});
