// Reads the screen aloud, when asked, by a voice that lives on the device: no word of a page goes to a server.
const READ = 'h1, h2, legend, p, li, label, summary, .msg';

export default function readAloud(tools) {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const [start, stop] = [tools.querySelector('[data-read]'), tools.querySelector('[data-stop]')];
  const language = document.documentElement.lang;
  const ours = (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language;
  let run = 0;

  const offer = () => { tools.hidden = !speech.getVoices().some(ours); };
  speech.addEventListener?.('voiceschanged', offer);
  offer();

  const silence = () => {
    run += 1;
    speech.cancel();
    CSS.highlights?.delete('reading');
    stop.hidden = true;
    start.hidden = false;
  };

  start.addEventListener('click', async () => {
    silence();
    const mine = run;
    start.hidden = true;
    stop.hidden = false;
    stop.focus();
    for (const range of sentences(language)) {
      if (mine !== run) return;
      await say(range, speech.getVoices().find(ours));
    }
    if (mine !== run) return;
    const held = document.activeElement === stop;
    silence();
    if (held) start.focus();
  });
  stop.addEventListener('click', () => { silence(); start.focus(); });
  addEventListener('hashchange', silence);
  addEventListener('pagehide', silence);
  document.addEventListener('submit', silence);

  const say = (range, voice) => new Promise((done) => {
    const words = new SpeechSynthesisUtterance(range.toString());
    Object.assign(words, { voice, lang: voice.lang, rate: 0.9, onend: done, onerror: done });
    if (window.Highlight && CSS.highlights) CSS.highlights.set('reading', new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: 'nearest' });
    speech.speak(words);
  });
}

// Each sentence that can be seen, as a range, in the order of the page.
function* sentences(language) {
  const cut = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const block of document.querySelectorAll(`[data-aloud] :is(${READ})`)) {
    if (!block.checkVisibility() || block.closest('.vh, .dots, .worry, .after')) continue;
    if ([...block.querySelectorAll(READ)].some((one) => one.textContent.trim())) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map((node) => node.data).join('');
    for (const { segment, index } of cut.segment(text)) {
      if (segment.trim()) yield rangeOf(nodes, index, index + segment.trimEnd().length);
    }
  }
}

function rangeOf(nodes, from, to) {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}
