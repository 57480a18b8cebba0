// Back to the activity as it was left: the browser's own history still holds what was chosen and not yet checked.
// Addresses of earlier entries are hidden from pages that give no referrer, so `activity` marks the entry it is left at.
export default function wayBack(root) {
  const link = root.querySelector('a');
  link.addEventListener('click', (event) => {
    const browsing = globalThis.navigation;
    const here = browsing?.currentEntry?.index ?? 0;
    const place = decodeURI(link.pathname + link.hash);
    const left = browsing?.entries().slice(0, here).findLast((entry) => entry.getState() === place);
    if (!left || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    browsing.traverseTo(left.key);
  });
}
