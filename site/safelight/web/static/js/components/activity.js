// An activity: an answer shows in place. The words are fetched from the page that the form goes to without this.
export default function activity(root) {
  const screen = root.querySelector('[data-screen]');
  const said = Object.assign(document.createElement('p'), { className: 'vh' });
  said.setAttribute('role', 'status');
  root.append(said);

  let request = new AbortController();
  let isMoving = false;
  const pressed = [];

  root.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-answer]');
    if (!form) return;
    event.preventDefault();
    // The order on the screen is an old one as long as a step is on its way: what is pressed meanwhile waits its turn.
    if (isMoving) pressed.push(event.submitter);
    else send(form, event.submitter);
  });

  // A newer answer ends the one before.
  async function send(form, button) {
    const answer = new FormData(form, button);
    const query = new URLSearchParams(answer).toString();
    const url = form.action + (query && `?${query}`);
    request.abort();
    request = new AbortController();
    const { signal } = request;
    isMoving = answer.has('move');
    try {
      const response = await fetch(url, { cache: 'no-store', signal });
      const found = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = found.querySelector('[data-screen]');
      if (!next) throw new Error('no screen');
      // Whoever has gone on to something else meanwhile, such as help, stays there, and hears the result.
      const held = document.activeElement;
      const stays = held === document.body || screen.contains(held);
      screen.replaceChildren(...next.childNodes);
      document.title = found.title;
      history.replaceState(null, '', url);
      arrive(answer.get('move'), stays);
      isMoving = false;
      pressNext();
    } catch {
      if (signal.aborted) return;
      isMoving = false; // for whoever comes back to this page as it was left
      pressed.length = 0;
      location.assign(url);
    }
  }

  // A step that is first or last by now has no such button any more.
  function pressNext() {
    const buttons = [...screen.querySelectorAll('form[data-answer] button')];
    while (pressed.length) {
      const { name, value } = pressed.shift();
      const button = buttons.find((one) => one.name === name && one.value === value);
      if (!button) continue;
      button.form.requestSubmit(button);
      return;
    }
  }

  // A browser may show the page as it was left: ticks are not kept, as the page says.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) root.querySelector('form[autocomplete="off"]')?.reset();
  });

  // Whoever goes to help comes back to this entry of the history, by the component `way_back`.
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a[href*="?from="]');
    const state = link && new URL(link.href).searchParams.get('from');
    if (state) globalThis.navigation?.updateCurrentEntry({ state });
  });

  // The result itself is read because it has the focus: what is said besides it is its reason.
  function wordsBeside(result) {
    const box = result?.closest('.feedback');
    const words = box ? [...box.querySelectorAll('[data-result] ~ *')] : [...screen.querySelectorAll('.drawn')];
    return words.map((one) => one.innerText.trim()).join(' ') || (result?.textContent ?? '');
  }

  function arrive(move, stays) {
    const moved = screen.querySelector('[data-said]');
    if (!move) {
      const result = screen.querySelector('[data-result]');
      const words = wordsBeside(result);
      if (stays) {
        result?.focus({ preventScroll: true });
        result?.scrollIntoView({ block: 'center' });
      }
      said.textContent = stays || !result ? words : `${result.innerText} ${words}`;
      return;
    }
    const [letter] = move.split('-');
    const button = screen.querySelector(`[value="${move}"]`) ?? screen.querySelector(`[name="move"][value^="${letter}-"]`);
    if (stays) button?.focus();
    said.textContent = moved?.textContent ?? '';
  }
}
