// A panel in a closed shadow root that says what it noticed, and whether the input was real.
const host = document.createElement('div');
document.documentElement.append(host);
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = `
  <aside aria-label="Fixture panel" style="position: fixed; inset: 0 0 auto auto; width: 240px; max-height: 90vh;
    overflow: auto; background: #eee">
    <p role="status">Ready</p>
    <input type="search" aria-label="Search presets">
    <label><input type="checkbox"> Keep in view</label>
    <select aria-label="Template"><option>None</option><option>First</option><option>Second</option></select>
    <label>Import file <input type="file"></label>
    <ul aria-label="Scope presets"></ul>
    <button disabled>Cannot be pressed</button>
  </aside>`;
const list = root.querySelector('ul');
for (let number = 1; number <= 60; number += 1) {
  const item = document.createElement('li');
  item.innerHTML = `Preset ${number} <button aria-label='Apply "Preset ${number}"'>Apply</button>`;
  list.append(item);
}
const say = (text) => {
  root.querySelector('[role="status"]').textContent = text;
};
root.addEventListener('click', (event) => {
  if (event.target.localName === 'button') say(`${event.target.ariaLabel} trusted: ${event.isTrusted}`);
});
root.addEventListener('change', (event) => {
  const field = event.target;
  if (field.type === 'file') say(`file ${field.files[0].name}`);
  if (field.localName === 'select') say(`chosen ${field.value} trusted: ${event.isTrusted}`);
});
