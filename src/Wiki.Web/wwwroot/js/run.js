// Saves an answer without leaving the page, answers by keyboard, and shows what a colleague changed; without this file „Weiter“ does it all.
const typing = target => target.matches?.('textarea, select, input:not([type=radio]):not([type=checkbox])');
const card = () => document.querySelector('[data-question]');
let busy = false;
let turn = 0; // counts what was sent and shown: a page fetched before that is yesterday's

function show(text, url, push) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const [old, fresh] = [document.querySelector('[data-run]'), next.querySelector('[data-run]')];
  if (!old || !fresh) return false;
  turn++;
  old.innerHTML = fresh.innerHTML; // the element stays: the citation panel listens on it
  document.title = next.title;
  if (push) history.pushState({}, '', url);
  const refused = old.querySelector('[role=alert]');
  const first = old.querySelector('[data-question] input:checked, [data-question] .amount__input, [data-question] input[type=radio]');
  (refused ?? first ?? old.querySelector('h1'))?.focus({ preventScroll: innerWidth > 768 });
  return true;
}

async function send(form, pressed) {
  busy = true;
  turn++;
  const body = new URLSearchParams(new FormData(form)); // as the browser sends it itself, and cheaper to read than parts
  if (pressed?.name) body.append(pressed.name, pressed.value);
  const answer = await fetch(form.action || location.href, { method: 'POST', body }).catch(() => null);
  busy = false;
  const shown = answer?.ok && new URL(answer.url).pathname === location.pathname && show(await answer.text(), answer.url, true);
  if (!shown) HTMLFormElement.prototype.submit.call(form); // signed out, no connection: the browser says it
}

addEventListener('submit', event => {
  const form = event.target.closest?.('[data-answer]');
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!busy) send(form, event.submitter);
}, true);

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !card()) return;
  const choices = [...card().querySelectorAll('[data-choice]')];
  const key = event.key.toLowerCase();
  const wanted = key === 'j' ? choices.find(c => c.value === 'ja') : key === 'n' ? choices.find(c => c.value === 'nein') : choices[Number(event.key) - 1];
  if (wanted) {
    wanted.checked = true;
    wanted.focus();
    event.preventDefault();
  } else if (event.key === 'Enter' && !event.target.closest('a, button, summary')) {
    event.preventDefault();
    card().form.requestSubmit();
  }
});

addEventListener('popstate', () => location.reload());

// A colleague's answers: asked for every ten seconds while the page is in sight and somebody is at it, and on coming back. They are only
// announced; what is typed stays, also after „Neu laden“. Not for a lead, whose readings are recorded.
const form = () => document.getElementById('frageform');
const isLive = () => !busy && document.querySelector('[data-live=ja]');
const refused = () => document.querySelector('[data-run] :is([role=alert], [aria-invalid=true])'); // what came back stands there as if it were stored
const typed = () => [...form()?.elements ?? []].filter(f => f.name && f.type !== 'hidden'
  && (f.type === 'radio' ? f.checked && (refused() || !f.defaultChecked) : 'defaultValue' in f && (refused() || f.value !== f.defaultValue)));
const versionOf = name => document.getElementsByName(name.replace(/^a\./, 'v.').replace(/^dt?\./, 'dv.'))[0];
let used = Date.now();
for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, () => { used = Date.now(); }, true);

async function look() {
  const news = document.querySelector('[data-news]');
  if (!news || news.firstChild || !isLive() || document.hidden || Date.now() - used > 600_000) return;
  const answer = await fetch(news.dataset.news).catch(() => null);
  const stand = answer?.ok && !answer.redirected ? await answer.json() : null;
  if (!stand || busy || !news.isConnected || `${stand.version}` === news.dataset.version) return;
  const [line, reload] = [document.createElement('p'), document.createElement('a')];
  line.className = 'banner';
  reload.href = location.href;
  reload.dataset.reload = '';
  reload.textContent = 'Neu laden';
  line.append(`${stand.sentence} `, reload);
  news.append(line);
}

async function reload() {
  const asked = turn;
  const at = form()?.elements.frage?.value;
  const answer = await fetch(at ? `${location.pathname}?frage=${encodeURIComponent(at)}` : location.href).catch(() => null);
  const text = answer?.ok && !answer.redirected ? await answer.text() : null;
  if (!text || busy || asked !== turn) return;
  const kept = typed().map(f => ({ name: f.name, value: f.value, radio: f.type === 'radio', version: versionOf(f.name)?.value }));
  if (!show(text, location.href, false)) return;
  for (const was of kept) {
    const field = [...document.getElementsByName(was.name)].find(f => !was.radio || f.value === was.value);
    if (!field) continue; // no longer asked
    if (was.radio) field.checked = true;
    else field.value = was.value;
    versionOf(was.name).value = was.version; // what a colleague answered here meanwhile is asked about, not overwritten
  }
}

setInterval(look, 10_000);
document.addEventListener('visibilitychange', look);
addEventListener('click', event => {
  if (!event.target.closest?.('[data-reload]')) return;
  event.preventDefault();
  reload();
});
addEventListener('focus', () => { if (isLive() && typed().length === 0) reload(); });
