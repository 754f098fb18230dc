(() => {
  'use strict';
  const table = document.getElementById('environments');
  if (!table) return;
  const PAGE = 25;
  const plain = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const byId = (id) => document.getElementById(id);
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const entries = [...body.rows].map((row, place) => ({
    row, place, text: plain([...row.cells].map((cell) => [...cell.childNodes].map((part) => part.textContent).join(' ')).join(' ')),
  }));
  const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  let shown = entries;
  let page = 0;

  const value = (entry, column) => {
    const cell = entry.row.cells[column];
    if (!cell.classList.contains('n')) return (cell.firstChild ? cell.firstChild.textContent : '');
    const number = parseFloat(cell.textContent.replace(/,/g, ''));
    return Number.isNaN(number) ? -1 : number;
  };
  const show = () => {
    const from = page * PAGE;
    const part = shown.slice(from, from + PAGE);
    body.replaceChildren(...part.map((entry) => entry.row));
    const last = Math.max(0, Math.ceil(shown.length / PAGE) - 1);
    byId('pages').hidden = last === 0;
    byId('previous').disabled = page === 0;
    byId('next').disabled = page === last;
    byId('page').textContent = `${from + 1}\u2013${from + part.length} of ${shown.length.toLocaleString('en')}`;
  };
  const find = () => {
    const words = plain(byId('search').value).split(/\s+/).filter(Boolean);
    shown = entries.filter((entry) => words.every((word) => entry.text.includes(word)));
    page = 0;
    show();
    const all = entries.length.toLocaleString('en');
    byId('count').textContent = words.length === 0 ? `${all} environments`
      : shown.length === 0 ? `None of ${all} environments` : `${shown.length.toLocaleString('en')} of ${all} environments`;
  };
  const sort = (column) => {
    const head = heads[column];
    const down = head.getAttribute('aria-sort') === 'ascending';
    heads.forEach((other) => other.setAttribute('aria-sort', 'none'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const sign = down ? -1 : 1;
    const keyed = entries.map((entry) => [value(entry, column), entry]);
    keyed.sort(([a, one], [b, other]) =>
      sign * (typeof a === 'number' ? a - b : order.compare(a, b)) || one.place - other.place);
    keyed.forEach(([, entry], i) => { entries[i] = entry; });
    find();
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => sort(column));
    head.replaceChildren(button);
  });
  byId('search').addEventListener('input', find);
  byId('previous').addEventListener('click', () => { page -= 1; show(); });
  byId('next').addEventListener('click', () => { page += 1; show(); });
  byId('find').hidden = false;
  find();
})();
