// Suggestions while typing: a combobox over the search field that works without this file.
const wait = 120;

for (const field of document.querySelectorAll('[data-search]')) attach(field);

function attach(field) {
  const box = field.closest('form');
  const panel = document.createElement('div');
  panel.className = 'suggest__panel';
  panel.hidden = true;
  box.classList.add('suggest');
  box.append(panel);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'vorschlaege');
  field.setAttribute('aria-expanded', 'false');
  let timer, latest = 0, chosen = -1;

  const options = () => [...panel.querySelectorAll('[role=option]')];
  const close = () => { panel.hidden = true; chosen = -1; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };

  async function ask() {
    const mine = ++latest;
    const text = field.value.trim();
    if (!text) return close();
    const answer = await fetch(`/suche/vorschlaege?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== latest) return;
    panel.innerHTML = await answer.text();
    chosen = -1;
    panel.hidden = options().length === 0 || document.activeElement !== field;
    field.setAttribute('aria-expanded', String(!panel.hidden));
  }

  function choose(step) {
    const all = options();
    if (panel.hidden || all.length === 0) return;
    chosen = (chosen + step + all.length) % all.length;
    all.forEach((option, index) => {
      option.classList.toggle('suggest__option--active', index === chosen);
      option.setAttribute('aria-selected', String(index === chosen));
    });
    field.setAttribute('aria-activedescendant', all[chosen].id);
  }

  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, wait); });
  field.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); choose(-1); }
    else if (event.key === 'Escape' && !panel.hidden) { event.preventDefault(); close(); } // what is typed stays; a second one empties the field
    else if (event.key === 'Enter' && !panel.hidden && chosen >= 0) { event.preventDefault(); location.href = options()[chosen].dataset.url; }
  });
  panel.addEventListener('mousedown', event => {
    const option = event.target.closest('[role=option]');
    if (option) { event.preventDefault(); location.href = option.dataset.url; }
  });
  field.addEventListener('blur', () => setTimeout(close, 100));
}
