// Hover, focus or tap on a citation shows its wording; without this file the citation is a plain link to the same text.
const prose = document.querySelector('[data-rechtsstand]');
const wait = 180;
const shut = 'cite-wrap--shut';
let timer;

function open(link) {
  link.closest('.cite-wrap')?.classList.remove(shut);
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
    if (wrap.closest('table')) free(wrap, panel);
  }).catch(() => delete link.dataset.asked);
}

// A wide table scrolls in its box, which would cut the panel off: there it stands on the window, below its link.
function free(wrap, panel) {
  panel.classList.add('cite-panel--free');
  const place = () => {
    if (getComputedStyle(panel).insetBlockEnd === '0px') return; // on a phone it lies at the foot of the window
    const at = wrap.getBoundingClientRect();
    panel.style.insetBlockStart = `${at.bottom + 6}px`;
    panel.style.insetInlineStart = `${Math.max(8, Math.min(at.left, innerWidth - panel.offsetWidth - 8))}px`;
  };
  for (const shown of ['pointerenter', 'focusin']) wrap.addEventListener(shown, place);
  addEventListener('scroll', place, { passive: true });
  place();
}

if (prose) {
  const cite = event => event.target.closest?.('a.cite[data-norm]');
  const close = wrap => wrap?.classList.add(shut);
  document.addEventListener('pointerover', event => { const link = cite(event); if (link && event.pointerType !== 'touch') { clearTimeout(timer); timer = setTimeout(() => open(link), wait); } });
  document.addEventListener('pointerout', () => clearTimeout(timer));
  document.addEventListener('focusin', event => { const link = cite(event); if (link) open(link); });
  // A finger can't hover: the first tap shows the wording, the panel's own link or a second tap goes to the section.
  document.addEventListener('click', event => {
    const link = cite(event);
    if (event.pointerType !== 'touch' || !link || link.dataset.tapped) return;
    event.preventDefault();
    for (const other of document.querySelectorAll('a[data-tapped]')) { delete other.dataset.tapped; close(other.closest('.cite-wrap')); }
    link.dataset.tapped = 'ja';
    link.focus();
    open(link);
  });
  // Escape closes what is shown, by focus or by pointer; looking away and back opens it again.
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const wrap of document.querySelectorAll('.cite-wrap')) if (wrap.matches(':hover, :focus-within')) close(wrap);
  });
}
