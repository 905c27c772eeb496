import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const reached = (visit: Visit): string[] =>
  visit
    .sent()
    .filter(({ url }) => url.hostname.startsWith('in.hotjar.com'))
    .map(({ url }) => url.pathname)
    .sort();

const answer = (visit: Visit): void =>
  visit.on(
    ({ hostname }) => hostname.startsWith('in.hotjar.com'),
    () => ({ body: '', headers: { 'content-type': 'text/html', 'access-control-allow-origin': '*' } }),
  );

test('what is nowhere yet is left alone, and not told of, and comes into the page after a grant', async ({ visitor }) => {
  for (const mode of ['report', 'block']) {
    const visit = await visitor(guarded({ mode }, { body: '<p>Hello</p>' }));
    answer(visit);
    await visit.goto();
    const seen = await visit.page.evaluate(() => {
      const film = (name: string) => `<iframe src="http://in.hotjar.com/${name}"></iframe>`;
      const [template, div] = [document.createElement('template'), document.createElement('div')];
      template.innerHTML = film('template');
      div.innerHTML = film('div');
      const inert = document.implementation.createHTMLDocument();
      inert.body.innerHTML = '<img src="http://in.hotjar.com/inert">';
      const script = inert.createElement('script');
      script.src = 'http://in.hotjar.com/inert.js';
      inert.head.append(script);
      document.querySelector('p')!.innerHTML = '<noscript><img src="http://in.hotjar.com/noscript"></noscript>';
      Object.assign(window, { kept: [template, div] });
      return [inert.body.innerHTML, script.outerHTML];
    });
    expect(seen).toEqual(['<img src="http://in.hotjar.com/inert">', '<script src="http://in.hotjar.com/inert.js"></script>']);
    expect(await leaksOf(visit)).toEqual([]);
    await agree(visit);
    await visit.page.evaluate(() => {
      const [template, div] = Reflect.get(window, 'kept') as [HTMLTemplateElement, HTMLElement];
      document.body.append(template.content.cloneNode(true), div);
    });
    await expect.poll(() => reached(visit)).toEqual(['/div', '/template']);
  }
});

test('code and text that only name a tracker stay as they were written, while what is fetched is stopped', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  answer(visit);
  await visit.goto();
  const seen = await visit.page.evaluate(() => {
    const image = '<img src="http://in.hotjar.com/image">';
    const script = document.createElement('script');
    script.innerHTML = `if (1 && 1) window.ran = '${image}'`;
    document.head.append(script);
    const area = document.createElement('textarea');
    document.body.append(area);
    area.innerHTML = image;
    document.body.insertAdjacentHTML('beforeend', `<pre>\n\nline</pre><svg><image href="/own.png"/></svg>${image}`);
    const { textContent } = document.querySelector('pre')!;
    const drawn = document.querySelector('svg')!.innerHTML;
    document.open();
    document.write(`<section>${image}`);
    document.write('<b>inside</b></section>');
    document.close();
    return [Reflect.get(window, 'ran'), area.value, textContent, drawn, document.querySelector('section')?.innerHTML];
  });
  const image = '<img src="http://in.hotjar.com/image">';
  expect(seen).toEqual([image, image, '\nline', '<image href="/own.png"></image>', '<img src=""><b>inside</b>']);
  await visit.settle();
  expect(reached(visit)).toEqual([]);
});

test('elements are stopped in whatever way a page makes them', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  answer(visit);
  await visit.goto();
  await visit.page.evaluate(() => {
    const to = (name: string) => `http://in.hotjar.com/${name}`;
    const make = (tag: string, attributes: object) => Object.assign(document.createElement(tag), attributes);
    customElements.define(
      'x-film',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' }).append(make('iframe', { src: to('shadow') }));
        }
      },
    );
    document.body.append(document.createElement('x-film'));
    document.createElement('img').setAttributeNS(null, 'src', to('ns'));
    document.body.insertAdjacentHTML('beforeend', `<img src="${to('escaped').replaceAll('/', '&#x2F;')}">`);
    document.body.insertAdjacentHTML('beforeend', `<p title="<script "><img src="${to('text')}"></p>`);
    document.body.insertAdjacentHTML('beforeend', `<picture><source srcset="${to('source')}"><img alt=""></picture>`);
    (make('div', {}) as HTMLElement & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(`<img src="${to('unsafe')}">`);
    const link = make('link', { href: to('late') }) as HTMLLinkElement;
    document.head.append(link);
    link.rel = 'stylesheet';
    const form = make('form', { innerHTML: '<input name="matches"><input name="querySelectorAll">' });
    form.append(make('script', { src: to('clobbered') }));
    document.body.append(form);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const foreign = frame.contentDocument!.createElement('script');
    foreign.src = to('realm');
    document.head.append(foreign);
  });
  const told = (await leaksOf(visit)).map(({ url, blocked }) => `${new URL(url!).pathname} ${blocked}`);
  const names = ['shadow', 'ns', 'escaped', 'text', 'source', 'unsafe', 'late', 'clobbered', 'realm'];
  expect(told).toEqual(names.map((name) => `/${name} true`));
  await visit.settle();
  expect(reached(visit)).toEqual([]);
});

/** Sends one form of each kind, by its button; tells what its own listener saw. */
const sendForms = () => {
  const listeners: Record<string, (event: Event, form: HTMLFormElement) => void> = {
    quiet: (event) => event.stopPropagation(),
    moved: (_, form) => form.setAttribute('action', 'http://in.hotjar.com/moved'),
    ajax: (event) => event.preventDefault(),
    shadow: () => {},
  };
  const seen: string[] = [];
  for (const [name, listener] of Object.entries(listeners)) {
    const host = document.body.appendChild(document.createElement('div'));
    const root = name === 'shadow' ? host.attachShadow({ mode: 'open' }) : host;
    root.innerHTML = `<iframe name="${name}"></iframe><form method="post" target="${name}"><button>b</button></form>`;
    const form = root.querySelector('form')!;
    form.setAttribute('action', name === 'moved' ? '/own' : `http://in.hotjar.com/${name}`);
    form.addEventListener('submit', (event) => {
      seen.push(`${name} ${event.defaultPrevented}`);
      listener(event, form);
    });
    form.requestSubmit();
  }
  return seen;
};

test('a form is told of, or stopped, for what is sent after its page’s own listeners', async ({ visitor }) => {
  for (const mode of ['report', 'block']) {
    const visit = await visitor(guarded({ mode }));
    answer(visit);
    await visit.goto();
    expect(await visit.page.evaluate(sendForms)).toEqual(['quiet false', 'moved false', 'ajax false', 'shadow false']);
    const told = (await leaksOf(visit)).map(({ kind, url }) => `${kind} ${new URL(url!).pathname}`);
    expect(told).toEqual(['form /quiet', 'form /moved', 'form /shadow']);
    await visit.settle();
    await expect.poll(() => reached(visit)).toEqual(mode === 'report' ? ['/moved', '/quiet', '/shadow'] : []);
  }
});

test('a leak is told of whatever the page makes of stacks, and even where what tells cannot be fetched', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  const fails = (path: string) =>
    visit.page.evaluate((to) => fetch(`http://in.hotjar.com/${to}`).catch(({ name }: Error) => name), path);
  await visit.page.evaluate(() => Object.assign(Error, { prepareStackTrace: (_: unknown, frames: unknown) => frames }));
  expect(await fails('list')).toBe('TypeError');
  await visit.page.evaluate(() => {
    Object.assign(Error, { prepareStackTrace: undefined });
    Object.defineProperty(Error, 'stackTraceLimit', { value: 10, writable: false, configurable: false });
  });
  expect(await fails('locked')).toBe('TypeError');
  expect((await leaksOf(visit)).map(({ kind }) => kind)).toEqual(['fetch', 'fetch']);

  visit.on(
    ({ pathname }) => pathname === '/cdn/guard.report.js',
    () => ({ cut: true }),
  );
  await visit.goto('/one');
  expect(await fails('mute')).toBe('TypeError');
  await expect.poll(() => visit.complaints.filter((text) => text.startsWith('[consent] leak')).length).toBe(1);
});

for (const way of ['the page’s markup', 'markup that is put in', 'a script'] as const) {
  test(`a tag that consent lets in passes, though the guard knows its host for another purpose: by ${way}`, async ({
    visitor,
  }) => {
    const tag = '<script type="text/plain" data-consent="preferences" data-src="http://in.hotjar.com/tag.js"></script>';
    const body = `<p>Hello</p><div></div>${way === 'the page’s markup' ? tag : ''}`;
    const visit = await visitor({ ...guarded({ mode: 'block' }, { body }), json: { purposes: ['preferences', 'marketing'] } });
    answer(visit);
    await visit.goto();
    await visit.page.evaluate(
      async ([way, tag]) => {
        const place = document.querySelector('div')!;
        if (way === 'markup that is put in') place.innerHTML = tag!;
        if (way === 'a script') place.append(document.createRange().createContextualFragment(tag!));
        await window.minimaConsent.ready;
        await fetch('http://in.hotjar.com/stopped').catch(() => {});
      },
      [way, tag],
    );
    expect(reached(visit)).toEqual([]);
    await visit.page.evaluate(() => window.minimaConsent.decide({ preferences: true } as never));
    await expect.poll(() => reached(visit)).toEqual(['/tag.js']);
    expect(await visit.page.locator('script[src*=hotjar]').count()).toBe(1);
    await visit.settle();
    expect(visit.complaints.filter((text) => text.includes('purpose'))).toEqual([]);
  });
}
