// Beside each heading, and at marked text, a link to park a question at just this place; without this file the links stand in the margin.
const base = document.querySelector('[data-ask]')?.dataset.ask;
const prose = document.querySelector('.wiki-prose');
const longest = 300;

function link(anchor, quote) {
  const asked = new URLSearchParams();
  if (anchor) asked.set('abschnitt', anchor);
  if (quote) asked.set('stelle', quote);
  return `${base}${base.includes('?') ? '&' : '?'}${asked}`;
}

if (base && prose) {
  for (const heading of prose.querySelectorAll('h2[id], h3[id]')) {
    const ask = document.createElement('a');
    ask.className = 'ask-here';
    ask.href = link(heading.id);
    ask.textContent = 'Rückfrage';
    ask.setAttribute('aria-label', `Rückfrage zu „${heading.textContent}“`);
    heading.before(ask);
  }

  const bubble = document.createElement('a');
  bubble.className = 'ask-selection';
  bubble.textContent = 'Rückfrage zu dieser Stelle';
  bubble.hidden = true;
  document.body.append(bubble);
  document.addEventListener('selectionchange', () => {
    const chosen = getSelection();
    const text = chosen.toString().trim().replace(/\s+/g, ' ');
    const range = chosen.rangeCount && chosen.getRangeAt(0);
    bubble.hidden = !text || !range || !prose.contains(range.commonAncestorContainer);
    if (bubble.hidden) return;
    const before = [...prose.querySelectorAll('h2[id], h3[id]')].filter(heading => heading.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING);
    bubble.href = link(before.at(-1)?.id, text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
    const box = range.getBoundingClientRect();
    bubble.style.setProperty('inset-block-start', `${scrollY + box.bottom + 6}px`);
    bubble.style.setProperty('inset-inline-start', `${Math.max(8, Math.min(scrollX + box.left, innerWidth - 220))}px`);
  });
}
