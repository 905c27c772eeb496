/*
 * What Livewire's `wire:navigate` does with pages, which comes only as a part of a PHP package: a page that is left is kept as
 * the text of its markup, and put in again by way of a parser's document, its scripts made anew.
 * https://github.com/livewire/livewire/tree/main/js/plugins/navigate
 */
(() => {
  const kept = {};
  let shown = location.pathname;

  const anew = (script) => {
    const next = document.createElement('script');
    next.textContent = script.textContent;
    for (const { name, value } of script.attributes) next.setAttribute(name, value);
    return next;
  };
  const isAsset = (element) => element.matches('link[rel=stylesheet],style,script');
  let shownOnce = [];
  const putIn = (html) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    const body = document.adoptNode(next.body);
    const head = document.adoptNode(next.head);
    shownOnce = [...shownOnce, ...[...document.body.querySelectorAll('script')].map(({ outerHTML }) => outerHTML)];
    const known = [...document.head.children].map(({ outerHTML }) => outerHTML);
    for (const child of [...head.children].filter(isAsset)) {
      if (known.includes(child.outerHTML)) child.remove();
      else document.head.append(child.localName === 'script' ? anew(child) : child);
    }
    for (const child of [...document.head.children]) if (!isAsset(child)) child.remove();
    document.head.append(...head.children);
    for (const script of body.querySelectorAll('script')) {
      if (!('navigateOnce' in script.dataset && shownOnce.includes(script.outerHTML))) script.replaceWith(anew(script));
    }
    const persisted = document.querySelector('[x-persist]');
    document.body.replaceWith(body);
    if (persisted) document.querySelector('[x-persist]')?.replaceWith(persisted);
  };
  const leave = () => {
    document.dispatchEvent(new CustomEvent('alpine:navigating', { bubbles: true, cancelable: true, detail: {} }));
    kept[shown] = document.documentElement.outerHTML;
  };
  addEventListener('click', async (event) => {
    const link = event.target.closest?.('a');
    if (!link) return;
    event.preventDefault();
    const html = await (await fetch(link.href)).text();
    leave();
    history.pushState({}, '', link.href);
    shown = location.pathname;
    putIn(html);
  });
  addEventListener('popstate', () => {
    leave();
    shown = location.pathname;
    putIn(kept[shown]);
  });
})();
