// One key turns the screen to the client and back. F8: no letter, so it works while typing and stands in nobody's way.
const link = document.querySelector('[data-turn]');
if (link) {
  const hint = document.querySelector('[data-turn-hint]');
  if (hint) hint.hidden = false;
  document.addEventListener('keydown', event => {
    if (event.key !== 'F8' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    document.documentElement.classList.add('is-turning'); // gone at once, not when the next page has come
    link.click();
  });
  addEventListener('pageshow', () => document.documentElement.classList.remove('is-turning'));
}
