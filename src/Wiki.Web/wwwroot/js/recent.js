// What this person searched for last, kept in this browser only and gone at sign-out; without this file it isn't there.
const most = 8;
const place = document.querySelector('[data-recent]');
if (place) {
  const key = `gesucht:${place.dataset.person}`;
  const list = place.querySelector('ul');
  const stored = () => { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } };
  const show = searches => {
    list.replaceChildren(...searches.map(text => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.textContent = text;
      link.href = `/suche?q=${encodeURIComponent(text)}`;
      item.append(link);
      return item;
    }));
    place.hidden = searches.length === 0;
  };

  const asked = place.dataset.query;
  if (asked) {
    try { localStorage.setItem(key, JSON.stringify([asked, ...stored().filter(text => text !== asked)].slice(0, most))); } catch { /* full or forbidden: then there is no list */ }
  } else show(stored());
  place.querySelector('button').addEventListener('click', () => { localStorage.removeItem(key); show([]); document.querySelector('[data-search]')?.focus(); });
}
