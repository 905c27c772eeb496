import { createHash } from 'node:crypto';

/** A piece of a page, as its author writes it before thinking of consent. */
export interface Shape {
  readonly name: string;
  /** `gated` marks what is to be withheld, `~` stands for where its addresses are: what is `~/never/…` nobody asks for. */
  readonly html: string;
}

/** What a script of a name does, inline or from elsewhere. */
export const codeOf = (name: string): string => `note("${name}")`;

const digest = (name: string): string => `sha384-${createHash('sha384').update(codeOf(name)).digest('base64')}`;
const WRONG = `sha384-${'A'.repeat(64)}`;

/** Attributes that change how a script is fetched or found, and must not change whether it runs. */
const EXTRAS = [
  '',
  'crossorigin="anonymous"',
  'referrerpolicy="no-referrer"',
  'fetchpriority="low"',
  'charset="utf-8"',
  'id="own" class="own"',
  'data-site="x" data-domain="example.com"',
  'nonce="n"',
  'title="&quot;quoted&quot; &amp; angled"',
];

/** Every kind of script in every place and order, with each extra: the names are made of these, such as `module-inline-defer-3`. */
const product: readonly (readonly [name: string, html: string])[] = ['classic', 'module'].flatMap((kind) =>
  ['inline', 'external'].flatMap((place) =>
    ['', 'async', 'defer'].flatMap((order) =>
      EXTRAS.map((extra, i) => {
        const type = kind === 'module' ? ' type="module"' : '';
        const [src, text] = place === 'external' ? [' src="~/js/$"', ''] : ['', 'note("$")'];
        const name = [kind, place, order, i].filter((part) => part !== '').join('-');
        return [name, `<script gated${type} ${order} ${extra}${src}>${text}</script>`] as const;
      }),
    ),
  ),
);

const HEARD = `onload="heard('$ load')" onerror="heard('$ error')"`;

/** Scripts of which each has something of its own. */
const scripts: Readonly<Record<string, string>> = {
  'slow and ordered': '<script gated src="~/slow/$"></script>',
  'slow and deferred': '<script gated defer src="~/slow/$"></script>',
  'slow module': '<script gated type="module" src="~/slow/$"></script>',
  'slow and async': '<script gated async src="~/slow/$"></script>',
  missing: `<script gated src="~/missing/$" ${HEARD}></script>`,
  'missing and deferred': `<script gated defer src="~/missing/$" ${HEARD}></script>`,
  'missing and async': `<script gated async src="~/missing/$" ${HEARD}></script>`,
  'missing module': `<script gated type="module" src="~/missing/$" ${HEARD}></script>`,
  'throws inline': '<script gated>note("$"); throw new Error("$")</script>',
  'throws from elsewhere': `<script gated src="~/throws/$" ${HEARD}></script>`,
  'throwing module': '<script gated type="module">note("$"); throw new Error("$")</script>',
  'is no JavaScript': '<script gated>note("$ (not)"; heard("never")</script>',
  'is no JavaScript elsewhere': `<script gated src="~/syntax/$" ${HEARD}></script>`,
  'has its listeners': `<script gated src="~/js/$" ${HEARD}></script>`,
  'async, with its listeners': `<script gated async src="~/js/$" ${HEARD}></script>`,
  'module with its listeners': `<script gated type="module" src="~/js/$" ${HEARD}></script>`,
  integrity: `<script gated src="~/js/$" integrity="=$" crossorigin ${HEARD}></script>`,
  'integrity of a module': `<script gated type="module" src="~/js/$" integrity="=$" ${HEARD}></script>`,
  'integrity that is not kept': `<script gated src="~/js/not-$" integrity="${WRONG}" crossorigin ${HEARD}></script>`,
  'integrity that a module does not keep': `<script gated type="module" src="~/js/not-$" integrity="${WRONG}" ${HEARD}></script>`,
  'crossorigin with credentials': '<script gated src="~/js/$" crossorigin="use-credentials"></script>',
  'nomodule inline': '<script gated nomodule>heard("never")</script>',
  'nomodule from elsewhere': '<script gated nomodule src="~/never/$"></script>',
  'type in capitals': '<script gated type="TEXT/JavaScript">note("$")</script>',
  'type of old': '<script gated type="application/x-javascript" src="~/js/$"></script>',
  'language of old': '<script gated language="javascript">note("$")</script>',
  'render-blocking': '<script gated blocking="render" src="~/js/$"></script>',
  'text beside an address': '<script gated src="~/js/$">heard("never")</script>',
  'a comment of old around it': '<script gated><!--\nnote("$")\n//--></script>',
  'hashbang and umlaut': '<script gated>note("$"); heard("ümläut €")</script>',
  'for both purposes': '<script gated="analytics marketing">note("$")</script>',
  'for both purposes, with spaces': '<script gated="  marketing   analytics " src="~/js/$"></script>',
  'uses what another declared': '<script gated>const own = 1; note("$")</script><script gated>own && note("$-2")</script>',
  'uses an import map': '<script gated type="module">import "mapped"; note("$")</script>',
  'imports, and knows where it is': '<script gated type="module">import("~/js/$"); import.meta.url</script>',
  'waits at its top': '<script gated type="module">await 0; note("$")</script>',
  'in a list': '<ul><li><script gated>note("$")</script></li></ul>',
  'in a table': '<table><tbody><tr><td><script gated src="~/js/$"></script></td></tr></tbody></table>',
  'in a drawing': '<svg width="1" height="1"><script gated>note("$")</script></svg>',
  'in a hidden part': '<div hidden><script gated>note("$")</script></div>',
  'finds what is before it':
    '<b id="before"></b><script gated>document.currentScript.previousElementSibling.id === "before" && note("$")</script>',
};

/** What a page has in script elements that is not for running. */
const data: Readonly<Record<string, string>> = {
  'JSON-LD': '<script type="application/ld+json">{ "@type": "Thing" }</script>',
  'JSON-LD that says it is gated': '<script type="application/ld+json" data-consent="analytics">{ "@type": "Thing" }</script>',
  'import map that says it is gated':
    '<script type="importmap" data-consent="analytics">{ "imports": { "x": "~/never/$" } }</script>',
  'speculation rules': '<script type="speculationrules">{ "prefetch": [] }</script>',
  'template of text': '<script type="text/x-template"><img src="~/never/$"></script>',
  'text that nobody gated': '<script type="text/plain">heard("never")</script>',
};

/** Everything else that has an address. */
const elements: Readonly<Record<string, string>> = {
  iframe: '<iframe gated src="~/frame/$" title="Film"></iframe>',
  'iframe, lazy': '<iframe gated src="~/frame/$" title="Film" loading="lazy"></iframe>',
  'iframe, in a sandbox':
    '<iframe gated src="~/frame/$" title="Film" sandbox allow="fullscreen" referrerpolicy="origin"></iframe>',
  'iframe, in a figure':
    '<figure><div><iframe gated src="~/frame/$" title="Film"></iframe></div><figcaption>Film</figcaption></figure>',
  img: `<img gated src="~/img/$" alt="" ${HEARD}>`,
  'img, missing': `<img gated src="~/missing/$" alt="" ${HEARD}>`,
  'img, lazy': '<img gated src="~/img/$" alt="" loading="lazy" width="1" height="1">',
  'img, decoded later': '<img gated src="~/img/$" alt="" decoding="async" fetchpriority="low" crossorigin>',
  'img with a srcset': '<img gated src="~/never/$" srcset="~/img/$ 1x, ~/never/$-2 2x" alt="">',
  'img with a srcset alone': '<img gated srcset="~/img/$" alt="">',
  'img with sizes': '<img gated srcset="~/img/$ 100w, ~/never/$-2 2000w" sizes="50px" alt="">',
  'img in a picture': '<picture><img gated src="~/img/$" alt=""></picture>',
  'picture with a source': '<picture><source gated srcset="~/img/$"><img gated src="~/never/$" alt=""></picture>',
  'picture with a source that is not for us':
    '<picture><source gated srcset="~/never/$" media="print"><img gated src="~/img/$" alt=""></picture>',
  'img in a link': '<a href="/"><img gated src="~/img/$" alt=""></a>',
  'img of both purposes': '<img gated="analytics marketing" src="~/img/$" alt="">',
  'input that is an image': '<input gated type="image" src="~/img/$" alt="">',
  'style sheet': `<link gated rel="stylesheet" href="~/css/$" ${HEARD}>`,
  'style sheet, with integrity': `<link gated rel="stylesheet" href="~/css/$" integrity="${WRONG}" ${HEARD}>`,
  'style sheet for print': '<link gated rel="stylesheet" href="~/css/$" media="print">',
  'preloaded image': '<link gated rel="preload" as="image" href="~/img/$">',
  'preloaded script': '<link gated rel="preload" as="script" href="~/js/not-$">',
  'preloaded module': '<link gated rel="modulepreload" href="~/js/not-$">',
  video: '<video gated src="~/sound/$" preload="auto" muted></video>',
  'video with a poster': '<video gated poster="~/img/$" preload="none"></video>',
  'video that waits': '<video gated src="~/never/$" preload="none"></video>',
  'video with a film and a poster': '<video gated src="~/sound/$" poster="~/img/$" preload="auto" muted></video>',
  'video with a source': '<video preload="auto" muted><source gated src="~/sound/$" type="audio/wav"></video>',
  audio: '<audio gated src="~/sound/$" preload="auto"></audio>',
  'audio with a source':
    '<audio preload="auto"><source gated src="~/never/$" type="audio/nonsense"><source gated src="~/sound/$"></audio>',
  object: `<object gated data="~/frame/$" title="Film" onload="heard('$ load')"></object>`,
  'object of a type': '<object gated data="~/frame/$" type="text/html" title="Film"></object>',
  'object with an image': '<object gated data="~/img/$" type="image/gif" title="Image"></object>',
  embed: '<embed gated src="~/frame/$" type="text/html" title="Film">',
  'embed with an image': '<embed gated src="~/img/$" type="image/gif" title="Image">',
};

/** Comes when the page has been read, by a script: as a clone of what is in a template, or as frameworks make it. */
const late = (html: string, by: string): string => `<template data-insert="${by}">${html}</template>`;
const LATE: readonly string[] = [
  '<script gated>note("$")</script>',
  '<script gated src="~/js/$"></script>',
  '<script gated type="module">note("$")</script>',
  '<script gated async src="~/js/$"></script>',
  `<div><section><script gated src="~/js/$" ${HEARD}></script></section></div>`,
  `<script gated async src="~/js/not-$" integrity="${WRONG}" crossorigin ${HEARD}></script>`,
  '<iframe gated src="~/frame/$" title="Film"></iframe>',
  '<img gated src="~/img/$" alt="">',
  '<p><picture><img gated srcset="~/img/$ 1x" alt=""></picture></p>',
  '<link gated rel="stylesheet" href="~/css/$">',
  '<video gated poster="~/img/$" preload="none"></video>',
  '<audio preload="auto"><source gated src="~/sound/$"></audio>',
  '<object gated data="~/frame/$" title="Film"></object>',
  '<embed gated src="~/frame/$" type="text/html" title="Film">',
];
const lates = ['append', 'moved', 'adopted', 'framed', 'innerHTML'].flatMap((by) =>
  LATE.map((html, i) => [`${by}-${/<(\w+) gated/.exec(html)?.[1]}-${i}`, late(html, by)] as const),
);

/** Names become part of addresses. */
const shapesOf = (rows: readonly (readonly [name: string, html: string])[]): Shape[] =>
  rows.map(([title, html]) => {
    const name = title.replace(/\W+/g, '-');
    return { name, html: html.replaceAll('=$', digest(name)).replaceAll('$', name) };
  });

/** In an order that mixes kinds, and is the same each time. */
const mix = <T>(items: readonly T[]): T[] => {
  const STEP = 37;
  return items
    .map((item, i) => ({ item, at: (i * STEP) % items.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
};

export const SHAPES: readonly Shape[] = mix(
  shapesOf([...product, ...[scripts, data, elements].flatMap((rows) => Object.entries(rows)), ...lates]),
);
