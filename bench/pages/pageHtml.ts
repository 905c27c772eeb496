import type { Contender, Visitor } from './contender.js';

/** The name of the User Timing mark that ends what is measured. */
export const READY = 'bench:ready';

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, i) => `<p>Paragraph ${i + 1}: a page like any other, with a <a href="#p${i}">link</a> and something to read.</p>`,
).join('\n');

/** The page that every contender is put on: a short article, whose footer leads to the choices. */
export const pageHtml = ({ head, whenReady }: Contender, visitor: Visitor): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bench</title>
<link rel="icon" href="data:,">
<script>{ const mark = () => performance.mark('${READY}'); ${whenReady} }</script>
${head(visitor)}
</head>
<body>
<header><h1>Bench</h1></header>
<main>${PARAGRAPHS}</main>
<footer>
  <button type="button" data-consent-open="preferences">Privacy choices</button>
  <a href="/privacy#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a>
</footer>
</body>
</html>`;
