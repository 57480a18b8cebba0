// Writes what a school types into the blanks of this page. Nothing is sent or kept: the fields have no name and stand in no form.
// Without this module the fields stay hidden and the blanks are lines to write on by hand.
const NO_BREAK_SPACE = '\u00a0';

function written(name, value) {
  if (name === 'phone') return value.replaceAll(' ', NO_BREAK_SPACE);
  if (name !== 'policy' || !/^https?:\/\/\S+$/.test(value)) return value;
  const link = document.createElement('a');
  link.href = value;
  link.textContent = value;
  return link;
}

export default function school(panel) {
  const blanks = new Map([...document.querySelectorAll('[data-school]')].map((blank) => [blank, [...blank.childNodes]]));
  const shown = document.querySelector('[data-panel-for]');
  const code = shown && document.getElementById(shown.dataset.panelFor);

  panel.querySelector('[data-fields]').hidden = false;
  const fill = (field) => {
    const value = field.value.trim();
    for (const [blank, empty] of blanks) {
      if (blank.dataset.school !== field.dataset.fills) continue;
      blank.classList.toggle('is-filled', Boolean(value));
      blank.replaceChildren(...(value ? [written(field.dataset.fills, value)] : empty));
    }
    if (code) code.value = shown.innerHTML.replaceAll(/ class="[^"]*"/g, '').trim();
  };
  panel.addEventListener('input', ({ target }) => fill(target));
  // A browser may show the page as it was left: what was typed is gone, as the page says.
  addEventListener('pageshow', ({ persisted }) => {
    for (const field of persisted ? panel.querySelectorAll('[data-fills]') : []) {
      field.value = '';
      fill(field);
    }
  });
  offerCopy(code);
}

function offerCopy(code) {
  const button = document.querySelector('[data-copy]');
  const said = document.querySelector('[data-copied]');
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    // Emptied first, so that the same words are heard again.
    said.textContent = '';
    await navigator.clipboard.writeText(code.value);
    said.textContent = said.dataset.copied;
  });
}
