// Titles and topics while typing. The form is whole without this: Enter sends what was typed.
// Nothing is kept: a request names nobody and carries no referrer, and a newer one ends the one before.
const FEWEST_LETTERS = 2;
const PAUSE = 180;

export default function suggest(form) {
  const input = form.querySelector('input[type="search"]');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let timer = 0;
  let request = new AbortController();
  let chosen = -1;

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('../../css/suggest.css', import.meta.url).href;
  document.head.append(style);

  list.id = `${input.id}-list`;
  list.className = 'suggest';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label').textContent);
  list.hidden = true;
  status.className = 'vh';
  status.setAttribute('role', 'status');
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
  })) input.setAttribute(name, value);

  const mark = (at) => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(timer);
    request.abort();
    mark(-1);
    list.hidden = true;
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
  };
  const take = (option) => {
    input.value = option.textContent;
    close();
    form.requestSubmit();
  };
  const show = ({ suggestions, status: said }) => {
    list.replaceChildren(...suggestions.map((text, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dir = 'auto';
      option.textContent = text;
      // The press must not take the focus from the field.
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => take(option));
      return option;
    }));
    mark(-1);
    list.hidden = suggestions.length === 0;
    status.textContent = said;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const ask = async (text) => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const address = new URL(form.dataset.suggest, location.href);
    address.searchParams.set('q', text);
    const band = form.querySelector('input[name="band"]');
    if (band) address.searchParams.set('band', band.value);
    const options = { signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
    try {
      const answer = await fetch(address, options);
      const found = answer.ok && await answer.json();
      if (found && !signal.aborted) show(found);
    } catch {
      // No connection, or a newer request: the field works without suggestions.
    }
  };

  // Keyboards of phones compose each word until its space: what is not yet finished is asked for too.
  input.addEventListener('input', () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if ([...text].length < FEWEST_LETTERS) close();
    else timer = setTimeout(ask, PAUSE, text);
  });
  input.addEventListener('keydown', (event) => {
    const last = list.children.length - 1;
    const steps = { ArrowDown: chosen === last ? -1 : chosen + 1, ArrowUp: chosen === -1 ? last : chosen - 1 };
    if (list.hidden || event.isComposing) return;
    if (event.key in steps) {
      event.preventDefault();
      mark(steps[event.key]);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', close);
}
