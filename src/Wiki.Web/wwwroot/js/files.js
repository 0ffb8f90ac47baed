// Dragging and pasting into the editor, and putting a file into the text. Without script the file field does the same.
const form = document.querySelector('[data-editor]');
const input = form?.querySelector('[data-files]');
if (input) {
  const source = form.querySelector('[data-source]');
  const zones = [source, form.querySelector('[data-drop]')];
  const endings = {
    'image/png': '.png', 'image/jpeg': '.jpg', 'image/webp': '.webp', 'application/pdf': '.pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  };
  const letters = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const stem = name => name.replace(/\.[^.]*$/, '').normalize('NFC').toLowerCase().replace(/[äöüß]/g, sign => letters[sign]).replace(/[^a-z0-9]+/g, '-').slice(0, 75).replace(/^-|-$/g, '');
  form.querySelector('[data-drop-hint]').hidden = false;

  function insert(reference) {
    const [before, after] = reference.startsWith('![') ? ['![', reference.slice(2)] : [reference, ''];
    const at = source.selectionEnd;
    source.setRangeText(before + after, at, at, 'end');
    source.setSelectionRange(at + before.length, at + before.length);
    source.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // The same form as without script: the text is saved, then the files are attached.
  function take(files) {
    const bag = new DataTransfer();
    for (const file of files) {
      bag.items.add(file);
      const ending = endings[file.type];
      if (ending) insert(file.type.startsWith('image/') ? `![](datei:${stem(file.name)}${ending})` : `[${stem(file.name)}${ending}](datei:${stem(file.name)}${ending})`);
    }
    input.files = bag.files;
    form.requestSubmit(form.querySelector('[data-attach]'));
  }

  for (const zone of zones) {
    zone.addEventListener('dragover', event => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); zone.classList.add('files__drop--over'); } });
    zone.addEventListener('dragleave', () => zone.classList.remove('files__drop--over'));
    zone.addEventListener('drop', event => {
      zone.classList.remove('files__drop--over');
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      take(event.dataTransfer.files);
    });
  }

  source.addEventListener('paste', event => {
    const pictures = [...event.clipboardData.files].filter(file => endings[file.type]);
    if (!pictures.length || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    const taken = new Set([...form.querySelectorAll('[data-reference]')].map(button => button.dataset.reference.match(/datei:([^)]*)/)[1]));
    take(pictures.map(file => {
      let n = 1;
      while (taken.has(`bild-${n}${endings[file.type]}`)) n++;
      taken.add(`bild-${n}${endings[file.type]}`);
      return new File([file], `bild-${n}${endings[file.type]}`, { type: file.type });
    }));
  });

  for (const button of form.querySelectorAll('[data-reference]')) {
    button.hidden = false;
    button.addEventListener('click', () => { insert(button.dataset.reference); source.focus(); });
  }
}
