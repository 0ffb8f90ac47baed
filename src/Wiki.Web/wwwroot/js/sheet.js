// The checklist editor's comforts: checks while typing, a jump to the line of a finding, a warning before leaving. Saving is a plain form.
const form = document.querySelector('[data-sheet]');
if (form) {
  const preview = form.querySelector('[data-preview]');
  let typed = false, timer, asked = 0;

  async function check() {
    const mine = ++asked;
    const data = new FormData();
    for (const name of ['Form.Yaml', 'Form.Tests', '__RequestVerificationToken']) data.set(name, form.elements[name].value);
    data.set('slug', form.dataset.slug ?? '');
    const answer = await fetch(preview.dataset.preview, { method: 'POST', body: data }).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== asked) return;
    preview.innerHTML = await answer.text();
    jumps();
  }

  // Each finding gets a button that puts the cursor on its line.
  function jumps() {
    for (const finding of preview.querySelectorAll('[data-line]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'linkbutton';
      button.textContent = 'zur Zeile';
      button.addEventListener('click', () => {
        const source = document.getElementById(finding.dataset.file);
        const lines = source.value.split('\n');
        const line = Math.min(Number(finding.dataset.line), lines.length);
        const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
        source.focus();
        source.setSelectionRange(start, start + lines[line - 1].length);
        source.scrollTop = Math.max(0, line - 5) * parseFloat(getComputedStyle(source).lineHeight);
      });
      finding.append(' ', button);
    }
  }

  form.addEventListener('input', event => {
    typed = true;
    if (!event.target.matches('[data-source]')) return;
    clearTimeout(timer);
    timer = setTimeout(check, 500);
  });
  form.addEventListener('submit', () => { typed = false; });
  addEventListener('beforeunload', event => { if (typed) event.preventDefault(); });
  jumps();
}
