// Works the checklist out again after each answer; without this file the button „Auswerten“ does it.
const form = document.querySelector('[data-trial]');
let asked = 0;
let replacing = false; // a field that is taken out of the page says that it was changed and left: then half of the answers are gone

function keep(next) {
  const active = document.activeElement;
  const id = active?.id;
  const open = [...form.querySelectorAll('details')].map(details => details.open);
  const typing = active?.matches?.('input:not([type=radio])') ? active.value : null;
  replacing = true;
  form.innerHTML = next.innerHTML;
  replacing = false;
  form.querySelectorAll('details').forEach((details, i) => { if (i < open.length) details.open = open[i]; });
  const again = id && document.getElementById(id);
  if (!again) return;
  if (typing !== null && again.value !== typing) {
    again.value = typing;
    again.addEventListener('blur', evaluate, { once: true }); // a value set by a script makes no change when it is left
  }
  again.focus({ preventScroll: true });
}

async function evaluate() {
  if (replacing) return;
  const mine = ++asked;
  const answer = await fetch(form.action || location.href, { method: 'POST', body: new FormData(form) }).catch(() => null);
  if (!answer?.ok || answer.redirected || mine !== asked) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-trial]');
  if (next && mine === asked) keep(next);
}

form?.addEventListener('change', evaluate);
