// @vitest-environment jsdom
import { nodeResolve } from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import * as whole from 'preact';
import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { leanPreact } from '../../scripts/leanPreact.mjs';

type Preact = Pick<typeof whole, 'Fragment' | 'h' | 'render'>;

/** What there is to draw: text, nothing, or something with attributes and content. */
type Tree = string | null | false | { is: string; props: Record<string, unknown>; inside: Tree[] };

const PAGE = 'virtual:page';

/** A page's module, bundled as the layers are. */
const bundle = async (code: string): Promise<string> => {
  const page = { name: 'page', resolveId: (id: string) => (id === PAGE ? `${PAGE}.tsx` : null) };
  const load = (id: string) => (id === `${PAGE}.tsx` ? code : null);
  const build = await rollup({ input: PAGE, plugins: [{ ...page, load }, leanPreact(), nodeResolve()], logLevel: 'silent' });
  return (await build.generate({ format: 'es' })).output[0].code;
};

const lean = async (): Promise<Preact> => {
  const code = await bundle(`export { Fragment, h, render } from 'preact';`);
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
};

const Listed = ({ children }: { children?: whole.ComponentChildren }) => children;
const Broken = () => {
  throw new Error('broken');
};

const build = (preact: Preact, tree: Tree, clicks: string[]): whole.ComponentChildren => {
  if (!tree || typeof tree === 'string') return tree;
  const inside = tree.inside.map((one) => build(preact, one, clicks));
  if (tree.is === 'list') return inside;
  const type = { fragment: preact.Fragment, listed: Listed, broken: Broken }[tree.is] ?? tree.is;
  const { say, ...props } = tree.props;
  const onClick = typeof say === 'string' ? () => clicks.push(say) : say;
  return preact.h(type as 'div', { ...props, onClick } as object, ...inside);
};

/** Draws one tree after the other into the same place, and tells what is there each time. */
const draw = (preact: Preact, trees: readonly Tree[], shadow: boolean): unknown[] => {
  const host = document.createElement('div');
  const root = shadow ? host.attachShadow({ mode: 'open' }) : host;
  const clicks: string[] = [];
  return trees.map((tree) => {
    const before = [...root.querySelectorAll('*')];
    let failed = '';
    try {
      preact.render(build(preact, tree, clicks), root);
    } catch (error) {
      failed = String(error);
    }
    const now = [...root.querySelectorAll<HTMLElement>('*')];
    for (const element of now) element.dispatchEvent(new Event('click'));
    return { failed, html: root.innerHTML, kept: now.map((element) => before.indexOf(element)), clicks: clicks.splice(0) };
  });
};

const word = fc.constantFrom('a', 'b', 'c', '');
const props = fc.record(
  {
    key: fc.constantFrom('k', 'l', 'm', 'n'),
    say: fc.option(word),
    class: word,
    id: fc.option(word),
    lang: word,
    part: word,
    slot: word,
    href: word,
    title: word,
    role: fc.constantFrom('status', null),
    tabIndex: fc.constantFrom(0, -1, undefined),
    disabled: fc.boolean(),
    'aria-checked': fc.boolean(),
    'data-strong': fc.constantFrom(true, false, undefined),
  },
  { requiredKeys: [] },
);
const is = fc.constantFrom('div', 'button', 'a', 'p', 'slot', 'list', 'fragment', 'listed');
const broken = fc.constant<Tree>({ is: 'broken', props: {}, inside: [] });
const { tree } = fc.letrec<{ tree: Tree }>((again) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 10, arbitrary: fc.constantFrom<Tree>('a', 'b', '', null, false) },
    { weight: 30, arbitrary: fc.record({ is, props, inside: fc.array(again('tree'), { maxLength: 5 }) }) },
    { weight: 1, arbitrary: broken },
  ),
}));

describe('preact without what no layer asks of it', () => {
  it('draws what preact draws, into the same elements', async () => {
    const small = await lean();
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), fc.boolean(), (trees, shadow) => {
        expect(draw(small, trees, shadow)).toEqual(draw(whole, trees, shadow));
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it.each(['<svg />', '<p style="color: red" />', '<p ref={it} />', '<p onClickCapture={it} />', '<input value="1" />'])(
    'is not built where a layer says %s',
    (jsx) => expect(bundle(`import { h } from 'preact';\n${jsx}`)).rejects.toThrow('takes out of preact'),
  );

  it('has nothing to import but what it can do', () =>
    expect(bundle(`import { hydrate } from 'preact'; hydrate(null, document.body);`)).rejects.toThrow(
      '"hydrate" is not exported',
    ));
});
