// The results page: arrow keys walk over the hits; and it tells the server, without person, that a page of hits was left and none was opened.
const form = document.querySelector('form[data-unopened]');
const key = form && `geoeffnet:${form.elements.Unopened.value}`;
const leastLook = 3000; // a page left at once was not read
const shown = performance.now();

document.addEventListener('click', event => {
  if (form && event.target.closest('[data-hit], .hit a, .answer a, .chip')) sessionStorage.setItem(key, 'ja');
});

addEventListener('pagehide', () => {
  if (!form || sessionStorage.getItem(key) || performance.now() - shown < leastLook) return;
  sessionStorage.setItem(key, 'ja');
  navigator.sendBeacon(location.href, new FormData(form));
});

addEventListener('keydown', event => {
  if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!document.querySelector('[data-keys=an]') || event.target.closest('input, textarea, select, summary')) return;
  const hits = [...document.querySelectorAll('[data-hit]')];
  const next = hits[hits.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return; // before the first and after the last one the page scrolls as ever
  event.preventDefault();
  next.focus();
});
