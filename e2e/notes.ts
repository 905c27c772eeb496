import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';

/** Scripts of the site's own that note that they ran. */
export const NOTE = (name: string): string => `(window.ran = window.ran || []).push('${name}')`;
export const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);

export const serveNotes = (visit: Visit): void =>
  visit.on(
    (url) => url.pathname.startsWith('/note/'),
    ({ url }) => ({
      body: NOTE(url.pathname.slice('/note/'.length)),
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
    }),
  );

export const page = (body: string, options: VisitOptions = {}): VisitOptions => ({
  tag: { region: 'DE' },
  ...options,
  body: body + CONTENT,
});

export const tagged = (attributes: string, text = ''): string => `<script type="text/plain" ${attributes}>${text}</script>`;

export const decide = (visit: Visit, choice: Record<string, boolean>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
