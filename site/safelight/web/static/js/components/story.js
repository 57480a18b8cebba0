// A story: after a choice, the keyboard and the screen reader start at the new scene: its name, its picture, its words.
export default function story(root) {
  addEventListener('hashchange', () => {
    const scene = document.getElementById(location.hash.slice(1));
    if (!scene || !root.contains(scene)) return;
    // The scene shows before this event comes: a quick child may stand on one of its links already.
    if (document.activeElement !== scene && scene.contains(document.activeElement)) return;
    scene.focus({ preventScroll: true });
    scene.scrollIntoView({ block: 'start' });
  });
}
