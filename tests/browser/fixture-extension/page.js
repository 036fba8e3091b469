// Counts in the extension's storage and reads a chosen file, to show that both work on its own pages.
const extension = globalThis.browser ?? globalThis.chrome;
const say = (text) => {
  document.querySelector('[role="status"]').textContent = text;
};
document.querySelector('#count').addEventListener('click', async () => {
  const { count = 0 } = await extension.storage.local.get('count');
  await extension.storage.local.set({ count: count + 1 });
  say(`counted ${count + 1}`);
});
document.querySelector('input').addEventListener('change', async (event) => {
  say(await event.target.files[0].text());
});
