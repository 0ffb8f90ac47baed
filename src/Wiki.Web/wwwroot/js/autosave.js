// Keeps what is typed: on the server as the person's own copy, and in this browser for when the session or the network is gone.
const form = document.querySelector('form[data-autosave]');
if (form) {
  const week = 7 * 24 * 60 * 60 * 1000;
  const prefix = 'entwurf:';
  const about = form.dataset.article ?? form.dataset.slug ?? '';
  const started = `${prefix}${form.dataset.person}:${form.dataset.kind ?? ''}`; // of one that isn't begun yet
  const key = started + about;
  const main = form.elements['Form.Markdown'] ? 'Form.Markdown' : 'Form.Yaml';
  const state = form.querySelector('[data-save-state]');
  const fields = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith('Form.')));
  const opened = fields();
  let timer, running = Promise.resolve(), sent = false;

  const stored = name => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const now = () => performance.timeOrigin + performance.now();
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix) && !(stored(name)?.at > now() - week)) localStorage.removeItem(name);
  }

  function say(text, link) {
    state.textContent = text;
    if (!link) return;
    const anchor = Object.assign(document.createElement('a'), { href: '/anmelden', target: '_blank', textContent: link });
    state.append(' ', anchor);
  }

  async function keep() {
    const typed = fields();
    try { localStorage.setItem(key, JSON.stringify({ at: now(), fields: typed })); } catch { /* full or forbidden: the server keeps it */ }
    const data = new FormData(form);
    data.set(form.dataset.kind ? 'slug' : 'artikel', about);
    data.delete('Datei'); // chosen, not attached: only its own button sends it
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: data, redirect: 'manual' }).catch(() => null);
    if (sent) return;
    if (answer?.ok) say(`Zwischenstand gesichert, ${await answer.text()}. Noch nicht gespeichert.`);
    else if (answer?.type === 'opaqueredirect' || answer?.status === 401 || answer?.status === 400) say('Ihre Sitzung ist abgelaufen. Ihr Text ist in diesem Browser gesichert.', 'In neuem Tab anmelden');
    else say('Der Server ist nicht erreichbar. Ihr Text ist in diesem Browser gesichert.');
  }

  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => { running = running.then(keep); }, 2500); });
  form.addEventListener('submit', () => { sent = true; clearTimeout(timer); });

  const local = stored(key);
  const word = (name, value) => /^Form\.(Action|Version|BaseNumber)$/.test(name) ? '' : (value ?? '').replace(/\s+/g, ' ').trim();
  const differs = local && Object.entries(local.fields).some(([name, value]) => word(name, value) !== word(name, opened[name]));
  const begun = stored(started);
  if (about && begun && word('', begun.fields[main]) === word('', opened[main])) localStorage.removeItem(started);
  if (differs && !document.querySelector('[data-unsaved]') && !location.search.includes('kopie=ja')) {
    const offer = document.querySelector('[data-local-offer]');
    offer.hidden = false;
    offer.querySelector('[data-local-restore]').addEventListener('click', () => {
      for (const [name, value] of Object.entries(local.fields)) if (form.elements[name]) form.elements[name].value = value;
      form.querySelector('[data-source]').dispatchEvent(new Event('input', { bubbles: true }));
      offer.hidden = true;
    });
    offer.querySelector('[data-local-drop]').addEventListener('click', () => { localStorage.removeItem(key); offer.hidden = true; });
  } else if (local && !differs) localStorage.removeItem(key);
}
