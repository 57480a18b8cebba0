// Print and share buttons are hidden until we know that they work here.
export default function share(tools) {
  const print = tools.querySelector('[data-print]');
  const send = tools.querySelector('[data-share]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  if (send && navigator.share) {
    send.hidden = false;
    send.addEventListener('click', () => {
      const url = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
      navigator.share({ title: document.title, url }).catch(() => {});
    });
  }
}
