/*
 * What Astro's client router does with pages, of what is told here: the next one takes the place of head and body, and a script
 * that has run does not again, but one that says so. https://github.com/withastro/astro/tree/main/packages/astro/src/transitions
 */
(() => {
  const done = new Set();
  const isDone = ({ src, textContent }) => {
    const deed = src || textContent;
    return done.has(deed) || !done.add(deed);
  };
  const runScripts = () => {
    for (const script of [...document.scripts]) {
      if (script.dataset.astroExec === '' || (script.type && !/^(module|text\/javascript)$/.test(script.type))) continue;
      const next = document.createElement('script');
      next.textContent = script.textContent;
      for (const { name, value } of script.attributes) next.setAttribute(name, value);
      next.dataset.astroExec = '';
      script.replaceWith(next);
    }
  };
  addEventListener('load', () => {
    for (const script of document.scripts) {
      isDone(script);
      script.dataset.astroExec = '';
    }
  });
  addEventListener('click', async (event) => {
    const link = event.target.closest?.('a');
    if (!link) return;
    event.preventDefault();
    const newDocument = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
    history.pushState({}, '', link.href);
    document.dispatchEvent(Object.assign(new Event('astro:before-swap'), { newDocument }));
    for (const script of newDocument.scripts) {
      if (!('astroRerun' in script.dataset) && isDone(script)) script.dataset.astroExec = '';
    }
    for (const child of [...document.head.children]) child.remove();
    document.head.append(...newDocument.head.children);
    document.body.replaceWith(newDocument.body);
    runScripts();
  });
})();
