// Quick exit: cover the page at once, take its place in history, and listen for Shift three times within five seconds.
// The links work without this: they lead to /exit/<language>.
const PRESSES = 3;
const WITHIN = 5000;

export default function exit(bar) {
  const links = document.querySelectorAll('[data-exit]');
  const dots = document.createElement('span');
  dots.className = 'exit-dots';
  dots.hidden = true;
  dots.setAttribute('aria-hidden', 'true');
  for (let at = 0; at < PRESSES; at += 1) dots.append(document.createElement('i'));
  bar.querySelector('a').append(dots);

  const leave = () => {
    const cover = document.createElement('div');
    cover.className = 'exit-cover';
    document.body.append(cover);
    document.title = '\u200e';
    location.replace(bar.querySelector('a').href);
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  }

  let presses = 0;
  let timer = 0;
  const title = document.title;
  const reset = () => {
    presses = 0;
    clearTimeout(timer);
    dots.hidden = true;
    for (const dot of dots.children) dot.className = '';
  };
  // A press counts when Shift goes up again with no other key in between, so that Shift with a letter never counts.
  let alone = false;
  addEventListener('keydown', (event) => {
    if (event.key === 'Shift') {
      if (!event.repeat) alone = true;
      return;
    }
    alone = false;
    reset();
  });
  addEventListener('pointerdown', () => { alone = false; });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone || presses === PRESSES) return;
    alone = false;
    if (presses === 0) timer = setTimeout(reset, WITHIN);
    presses += 1;
    dots.hidden = false;
    dots.children[presses - 1].className = 'on';
    if (presses === PRESSES) leave();
  });
  // Back from the history of the tab: the page must be readable again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.querySelector('.exit-cover')?.remove();
    document.title = title;
    reset();
  });
}
