// Every page is whole without this file. It loads the small module of each [data-component] that the page carries.
const known = new Set(['activity', 'exit', 'menu', 'read_aloud', 'school', 'share', 'story', 'suggest', 'toc', 'way_back']);

for (const element of document.querySelectorAll('[data-component]')) {
  const name = element.dataset.component;
  if (!known.has(name)) continue;
  import(`./components/${name}.js`).then((module) => {
    module.default(element);
    element.dataset.ready = '';
  });
}
