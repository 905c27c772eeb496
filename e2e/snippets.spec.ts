import { readFileSync } from 'node:fs';
import { fromRoot } from './site/files.js';
import { expect, test } from './test.js';

/*
 * What a page can say to a vendor between a yes and its script's arrival: all that the vendor's own snippet has, which is what
 * the page was written for.
 */

interface Snippet {
  readonly api: string;
  readonly tag: Readonly<Record<string, string>>;
  /** What can be called; a name with a dot is of what stands under its first part. */
  readonly methods: readonly string[];
  /** What gives something to wait for. */
  readonly awaited?: readonly string[];
}

const mixpanelMethods = (): string[] => {
  const snippet = readFileSync(fromRoot('node_modules/mixpanel-browser/src/loaders/mixpanel-jslib-snippet.js'), 'utf8');
  const [, methods = ''] = /\bfunctions = "([^"]+)"/.exec(snippet) ?? [];
  const [, group = ''] = /\bgroup_functions = "([^"]+)"/.exec(snippet) ?? [];
  return [...methods.split(' '), ...group.split(' ').map((name) => `get_group().${name}`)];
};

// https://www.npmjs.com/package/@amplitude/analytics-browser/v/2.48.1, lib/scripts/amplitude-snippet-min.js
const AWAITED = 'init add remove track logEvent identify groupIdentify setGroup revenue flush'.split(' ');
const TOLD =
  'getDeviceId setDeviceId getSessionId setSessionId getUserId setUserId setOptOut setTransport reset extendSession'.split(' ');

const SNIPPETS: readonly Snippet[] = [
  { api: 'mixpanel', tag: { 'mixpanel-key': 'token1' }, methods: mixpanelMethods() },
  {
    api: 'amplitude',
    tag: { 'amplitude-key': 'key1' },
    methods: [...AWAITED, ...TOLD, ...[...AWAITED, ...TOLD].map((name) => `createInstance().${name}`)],
    awaited: [...AWAITED, ...AWAITED.map((name) => `createInstance().${name}`)],
  },
];

for (const { api, tag, methods, awaited = [] } of SNIPPETS) {
  test(`while ${api}’s script is on its way, a page calls whatever the vendor’s own snippet takes, and is answered as by that`, async ({
    visitor,
  }) => {
    expect(methods.length).toBeGreaterThan(20);
    const visit = await visitor({ tag: { region: 'US-CA', ...tag } });
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    visit.on(
      ({ hostname }) => !hostname.includes('minima.'),
      async () => {
        await held;
        return { status: 404 };
      },
    );
    await visit.goto();
    await expect.poll(() => visit.foreign().length).toBe(1);
    const answers = await visit.page.evaluate(
      ([api, methods]) =>
        (methods as string[]).map((path) => {
          type Callable = Record<string, ((...args: unknown[]) => unknown) | undefined>;
          const parts = path.split('.');
          const method = parts.pop()!;
          let target = Reflect.get(window, `${api}`) as Callable;
          for (const part of parts) {
            const name = part.replace('()', '');
            target = (part === name ? target[name] : target[name]?.('one', 'two')) as unknown as Callable;
          }
          try {
            const answer = target[method]!('one', 'two');
            return [path, answer && typeof answer === 'object' && 'promise' in answer ? 'awaited' : typeof answer];
          } catch (error) {
            return [path, `${error}`];
          }
        }),
      [api, methods] as const,
    );
    expect(answers).toEqual(methods.map((method) => [method, awaited.includes(method) ? 'awaited' : 'undefined']));
    release();
  });
}
