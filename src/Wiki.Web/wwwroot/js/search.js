// The results page: tells the server, without person, that a page of hits was left and none was opened.
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
