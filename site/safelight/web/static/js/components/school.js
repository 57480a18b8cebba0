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
  panel.addEventListener('input', ({ target }) => {
    const value = target.value.trim();
    for (const [blank, empty] of blanks) {
      if (blank.dataset.school !== target.dataset.fills) continue;
      blank.classList.toggle('is-filled', Boolean(value));
      blank.replaceChildren(...(value ? [written(target.dataset.fills, value)] : empty));
    }
    if (code) code.value = shown.innerHTML.replaceAll(/ class="[^"]*"/g, '').trim();
  });
  offerCopy(code);
}

function offerCopy(code) {
  const button = document.querySelector('[data-copy]');
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.value);
    document.querySelector('[data-copied]').hidden = false;
  });
}
