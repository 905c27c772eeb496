import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const PREACT = join(dirname(createRequire(import.meta.url).resolve('preact/package.json')), 'src');
const FACE = '\0preact';

const ELEMENTS = 'svg|math|foreignObject|template|textarea|progress|option';
const ATTRIBUTES = 'style|dangerouslySetInnerHTML|value|checked|popover|width|height|list|form|download|rowSpan|colSpan';
const EVENTS = 'onFocusIn|onFocusOut';

/** What preact asks at run time, and what the answer always is for our layers. */
const ANSWERS = [
  // No add-ons: no devtools, no hooks, no compat.
  [/\boptions\.(?!_catchError)\w+/g, 'undefined'],

  // Components are functions of their props: no classes, state, context, lifecycle or refs, and none catches errors.
  [/\bBaseComponent\.prototype\b/g, '({})'],
  [/\bnewType\.prototype\b/g, 'undefined'],
  [/\b(newType|type)\.(contextType|defaultProps|getDerivedState\w+)\b/g, 'undefined'],
  [/\b[cr]\.(shouldComponentUpdate|component(Will|Did)\w+|getSnapshotBeforeUpdate|getChildContext)\b/g, 'undefined'],
  [/\bc\.state = c\._nextState;|\bif \(!c\.state\) c\.state = \{\};/g, ''],
  [/\bc\._dirty && \+\+count < 25\b/g, 'false'],
  [/\bif \(!e\.then\) markAsForce\(newVNode\);|\bc\._force = false;/g, ''],
  [/\bc\._(render|state)Callbacks\.length\b/g, '0'],
  [/\bcommitRoot\(commitQueue, \w+, refQueue\);/g, ''],
  [/\bPromise\.prototype\.then\.bind\(Promise\.resolve\(\)\)/g, 'undefined'],
  [/\b\w+\.ref\b/g, 'undefined'],
  [/\(vnode = vnode\._parent\);/g, 'false;'],

  // What is drawn into was empty: nothing to take over, and nothing suspended.
  [/\bparentDom\.firstChild\b/g, 'NULL'],
  [/\bexcessDomChildren\b(?!,| =)/g, 'NULL'],
  [/\b\w+\._flags & MODE_(SUSPENDED|HYDRATE)\b/g, '0'],

  // Elements of HTML, attributes and events that need no special care.
  [/\bnamespace == SVG_NAMESPACE\b/g, 'false'],
  [/\bname != \(name = name\.replace\(CAPTURE_REGEX, '\$1'\)\)/g, 'false'],
  [new RegExp(`[\\w.]+ == '(${ELEMENTS}|${ATTRIBUTES}|${EVENTS})'`, 'g'), 'false'],
  [new RegExp(`\\w+ != '(${ATTRIBUTES})'`, 'g'), 'true'],
];

/** What a layer would have to use for an answer to be wrong. */
const ASKS_FOR_MORE = new RegExp(`<(${ELEMENTS})\\b|\\s(ref|${ATTRIBUTES}|${EVENTS}|on\\w+Capture)=`);

/**
 * Preact without what no layer asks of it. Its source is bundled with the answers to its questions filled in, and the
 * minifier drops what hangs on them, which is more than half. The build stops where a layer asks for more, and where
 * preact no longer asks one of the questions.
 */
export const leanPreact = () => {
  const asked = new Set();
  return {
    name: 'lean-preact',
    resolveId: (id) => (id === 'preact' ? FACE : null),
    load: (id) => (id === FACE ? `export { Fragment, h, render } from ${JSON.stringify(join(PREACT, 'index.js'))};` : null),
    transform(code, id) {
      const more = id.endsWith('.tsx') && ASKS_FOR_MORE.exec(code);
      if (more) this.error(`${id} uses ${more[0]}, which scripts/leanPreact.mjs takes out of preact.`);
      if (!id.startsWith(PREACT + sep)) return null;
      const answered = ANSWERS.reduce((source, [question, answer]) => {
        if (source.search(question) >= 0) asked.add(question);
        return source.replace(question, answer);
      }, code);
      // What preact keeps on its own objects, by names that can be told from everyone else's, to be made short.
      return { code: answered.replace(/\b_(?=[a-z])/g, 'preact_'), map: null };
    },
    buildEnd(error) {
      const stale = ANSWERS.map(([question]) => question).filter((question) => !asked.has(question));
      if (!error && asked.size && stale.length)
        this.error(`Preact no longer asks ${stale.join(', ')}: see scripts/leanPreact.mjs.`);
    },
  };
};
