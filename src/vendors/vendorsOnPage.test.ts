// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { embedVendor } from '../ui/embedVendor.js';

let vendorsOnPage: typeof import('./vendorsOnPage.js').vendorsOnPage;
beforeEach(async () => {
  vi.resetModules(); // a page remembers what it has fetched
  ({ vendorsOnPage } = await import('./vendorsOnPage.js'));
});

const FILM = '<iframe data-consent="marketing" data-src="https://vimeo.com/1"></iframe>';

it('finds who is behind what the page withholds, and fetches nothing where it withholds nothing', async () => {
  const fetchHosts = vi.fn(async () => ({ embedVendor }));
  expect(await vendorsOnPage(fetchHosts)).toEqual([]);
  expect(fetchHosts).not.toHaveBeenCalled();
  document.body.innerHTML = `${FILM}<img data-consent="analytics" data-src="https://pixel.example/1.gif">`;
  expect(await vendorsOnPage(fetchHosts)).toEqual([['marketing', { name: 'Vimeo' }]]);
});

it('finds nobody where what knows them cannot be fetched, asks for it once, and keeps nobody else from the list', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  document.body.innerHTML = FILM;
  const fetchHosts = vi.fn(() => Promise.reject(new Error('offline')));
  for (let i = 0; i < 2; i++) expect(await vendorsOnPage(fetchHosts)).toEqual([]);
  expect(fetchHosts).toHaveBeenCalledOnce();
  expect(console.warn).toHaveBeenCalledOnce();
});
