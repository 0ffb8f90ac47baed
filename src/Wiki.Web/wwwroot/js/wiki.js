// Small conveniences; every page works without them.
// A second click on a submit button must not send the form twice; the server is safe against it all the same.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.getAttribute('action') === '/abmelden') {
    for (const name of Object.keys(localStorage)) if (/^(entwurf|gesucht):/.test(name)) localStorage.removeItem(name); // shared desks: nothing typed stays behind
  }
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'ja';
  setTimeout(() => delete form.dataset.sent, 4000);
});
