// Hover, focus or tap on a citation shows its wording; without this file the citation is a plain link to the same text.
const prose = document.querySelector('[data-rechtsstand]');
const wait = 180;
let timer;

function open(link) {
  if (link.dataset.asked) return;
  link.dataset.asked = 'ja';
  const key = link.dataset.norm.replace(/\/+$/, '').split('/').map(part => part || '-').map(encodeURIComponent).join('/');
  const asked = new URLSearchParams({ stichtag: prose.dataset.stichtag, rechtsstand: prose.dataset.rechtsstand });
  fetch(`/normen/zitat/ausschnitt/${key}?${asked}`).then(async answer => {
    if (!answer.ok || answer.redirected) return;
    const panel = document.createElement('span');
    panel.className = 'cite-panel';
    panel.id = `fundstelle-${document.querySelectorAll('.cite-panel').length}`;
    panel.innerHTML = await answer.text();
    const wrap = document.createElement('span');
    wrap.className = 'cite-wrap';
    const focused = document.activeElement === link;
    link.replaceWith(wrap);
    wrap.append(link, panel);
    link.setAttribute('aria-describedby', panel.id);
    if (focused) link.focus();
    if (wrap.getBoundingClientRect().left > innerWidth / 2) panel.classList.add('cite-panel--end');
  }).catch(() => delete link.dataset.asked);
}

if (prose) {
  const cite = event => event.target.closest?.('a.cite[data-norm]');
  prose.addEventListener('pointerover', event => { const link = cite(event); if (link) { clearTimeout(timer); timer = setTimeout(() => open(link), wait); } });
  prose.addEventListener('pointerout', () => clearTimeout(timer));
  prose.addEventListener('focusin', event => { const link = cite(event); if (link) open(link); });
  addEventListener('keydown', event => { if (event.key === 'Escape') document.activeElement?.closest('.cite-wrap')?.querySelector('.cite-panel')?.remove(); });
}
