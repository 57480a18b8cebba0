// A quiz: the answer shows in place. Without this the form goes to a page that says the same.
export default function quiz(form) {
  const box = form.querySelector('[data-feedback]');
  form.addEventListener('submit', (event) => {
    const pick = form.querySelector('input:checked');
    const answer = pick && document.getElementById(`why-${pick.value}`);
    if (!answer) return;
    event.preventDefault();
    const good = answer.dataset.good === 'true';
    for (const label of form.querySelectorAll('.pick')) label.classList.remove('right', 'again');
    pick.closest('.pick').classList.add(good ? 'right' : 'again');
    box.replaceChildren(answer.content.cloneNode(true));
    form.querySelector('[data-next]').hidden = false;
  });
}
