// The editor's comforts: toolbar, live preview, a warning before leaving. Saving is a plain form.
const form = document.querySelector('[data-editor]');
const source = form?.querySelector('[data-source]');
if (source) {
  let typed = false, timer;
  const preview = form.querySelector('[data-preview]');
  const toolbar = form.querySelector('[data-toolbar]');
  toolbar.hidden = false;

  async function render() {
    const data = new FormData();
    data.set('Form.Markdown', source.value);
    data.set('artikel', form.dataset.article ?? '');
    data.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    const answer = await fetch(preview.dataset.preview, { method: 'POST', body: data }).catch(() => null);
    if (answer?.ok && !answer.redirected) preview.innerHTML = await answer.text();
  }

  form.addEventListener('input', () => { typed = true; });
  source.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(render, 400); });
  form.addEventListener('submit', () => { typed = false; });
  addEventListener('beforeunload', event => { if (typed) event.preventDefault(); });

  toolbar.addEventListener('click', event => {
    const button = event.target.closest('[data-insert]');
    if (!button) return;
    const [before, after] = button.dataset.insert.split('|');
    const { selectionStart: start, selectionEnd: end, value } = source;
    source.setRangeText(before + value.slice(start, end) + after, start, end, 'end');
    if (start === end) source.setSelectionRange(start + before.length, start + before.length);
    source.focus();
    source.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
