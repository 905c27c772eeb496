/** An element that fetches: its name, its other attributes, and last the attribute that has its address. */
export const ELEMENTS = [
  'script src',
  'script type=module src',
  'iframe src',
  'img src',
  'img srcset',
  'link rel=stylesheet href',
  'link rel=preload as=script href',
] as const;

/** How it comes into the page. */
export const HOWS = [
  'appendChild',
  'insertBefore',
  'replaceChild',
  'append',
  'deep in a fragment',
  'prepend',
  'before',
  'after',
  'replaceWith',
  'replaceChildren',
  'insertAdjacentElement',
  'insertNode',
  'first, its address as a property afterwards',
  'first, its address by setAttribute afterwards',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'innerHTML of a shadow root',
  'createContextualFragment',
  'document.write',
] as const;

export interface Insertion {
  readonly element: (typeof ELEMENTS)[number];
  readonly how: (typeof HOWS)[number];
  /** Without an ending: the kind of file that fits the element is asked for. */
  readonly address: string;
}

/**
 * Runs in the page: makes each element, and tells what the page sees of it: its events, and what stands there in the end. No
 * two of them, of whatever `round`, ask for the same file.
 */
export const runInsertions = async ({ round, all }: { round: number; all: readonly Insertion[] }): Promise<string[][]> => {
  const FILES: Record<string, string> = { script: 'js', iframe: 'html', link: 'css' };
  const logs: string[][] = [];
  for (const [index, { element, how, address }] of all.entries()) {
    const [tag = '', ...given] = element.split(' ');
    const name = given.pop() as 'src' | 'srcset' | 'href';
    const ending = element.includes('as=script') ? 'js' : (FILES[tag] ?? 'png');
    const to = `${address}/${round}/${index}.${ending}?a=1`;
    const markup = `<${tag} ${given.join(' ')} ${name}="${to}"></${tag}>`;
    const log = [`${element} ${how} ${to}`];
    logs.push(log);

    const make = (withAddress = true): HTMLElement & Record<typeof name, string> => {
      const made = document.createElement(tag) as HTMLElement & Record<typeof name, string>;
      for (const attribute of given) made.setAttribute(...(attribute.split('=') as [string, string]));
      if (withAddress) made[name] = to;
      return made;
    };
    const parsed = (): DocumentFragment => document.createRange().createContextualFragment(markup);
    const holder = document.body.appendChild(document.createElement('div'));
    const mark = holder.appendChild(document.createElement('b'));

    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const listen = (root: EventTarget): void => {
      for (const type of ['load', 'error']) {
        const hear = ({ isTrusted }: Event): void => {
          log.push(`${type} ${isTrusted}`);
          end();
        };
        root.addEventListener(type, hear, true);
      }
    };
    /** An element that is there already has had its events. */
    const late = (set: (made: ReturnType<typeof make>) => void): void => {
      const made = make(false);
      holder.append(made);
      listen(holder);
      set(made);
    };
    const WAYS: Record<(typeof HOWS)[number], () => unknown> = {
      appendChild: () => holder.appendChild(make()),
      insertBefore: () => holder.insertBefore(make(), mark),
      replaceChild: () => holder.replaceChild(make(), mark),
      append: () => holder.append('text', make()),
      'deep in a fragment'() {
        const fragment = document.createDocumentFragment();
        fragment.appendChild(document.createElement('p')).append(make());
        holder.appendChild(fragment);
      },
      prepend: () => holder.prepend(make()),
      before: () => mark.before(make()),
      after: () => mark.after(make()),
      replaceWith: () => mark.replaceWith(make()),
      replaceChildren: () => holder.replaceChildren(make()),
      insertAdjacentElement: () => holder.insertAdjacentElement('beforeend', make()),
      insertNode() {
        const range = document.createRange();
        range.selectNodeContents(holder);
        range.insertNode(make());
      },
      'first, its address as a property afterwards': () => late((made) => Object.assign(made, { [name]: to })),
      'first, its address by setAttribute afterwards': () => late((made) => made.setAttribute(name, to)),
      innerHTML: () => Object.assign(holder, { innerHTML: markup }),
      outerHTML: () => Object.assign(mark, { outerHTML: markup }),
      insertAdjacentHTML: () => holder.insertAdjacentHTML('afterbegin', markup),
      'innerHTML of a shadow root'() {
        const root = holder.attachShadow({ mode: 'open' });
        listen(root);
        root.innerHTML = markup;
      },
      createContextualFragment: () => holder.append(parsed()),
      'document.write'() {
        // Into a frame, for a page that has been read to its end is wiped by it.
        const inner = holder.appendChild(document.createElement('iframe')).contentDocument!;
        inner.open();
        listen(inner);
        document.write.call(inner, markup, '<p>and more');
        inner.close();
        void ended.then(() => log.push(inner.documentElement.outerHTML));
      },
    };
    if (!/^(first|document|innerHTML of)/.test(how)) listen(holder);
    WAYS[how]();
    // A script that comes so is not run, and nothing is heard of it.
    if (!(tag === 'script' && /HTML/.test(how))) {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
      if (log.length === 1) {
        log.push('nothing heard');
        break;
      }
    }
    log.push(holder.innerHTML, `${holder.shadowRoot?.innerHTML}`);
    holder.remove();
  }
  return [...logs, [`${Reflect.get(window, 'ran')}`]];
};
