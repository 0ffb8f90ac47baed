// The button that prints; without script the browser's own menu does.
const button = document.querySelector('[data-print]');
if (button) {
  button.hidden = false;
  document.querySelector('[data-print-hint]').hidden = true;
  button.addEventListener('click', () => print());
}
