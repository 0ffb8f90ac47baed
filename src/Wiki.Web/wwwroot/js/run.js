// Saves an answer without leaving the page, answers by keyboard, and shows what a colleague changed; without this file „Weiter“ does it all.
const typing = target => target.matches?.('textarea, select, input:not([type=radio]):not([type=checkbox])');
const card = () => document.querySelector('[data-question]');
let busy = false;

function show(text, url, push) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const [old, fresh] = [document.querySelector('[data-run]'), next.querySelector('[data-run]')];
  if (!old || !fresh) return false;
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
  const body = new FormData(form);
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

// A colleague's answers: looked for when the person comes back to the page, and not while something is typed.
let left = '';
addEventListener('blur', () => { left = card() ? new URLSearchParams(new FormData(card().form)).toString() : ''; });
addEventListener('focus', async () => {
  if (busy || (card() && new URLSearchParams(new FormData(card().form)).toString() !== left)) return;
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok && !answer.redirected && !busy) show(await answer.text(), location.href, false);
});
