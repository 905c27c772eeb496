// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { embedVendor } from '../ui/embedVendor.js';
import { vendorsOnPage } from './vendorsOnPage.js';

const FILM = '<iframe data-consent="marketing" data-src="https://vimeo.com/1"></iframe>';

it('finds who is behind what the page withholds, and fetches nothing where it withholds nothing', async () => {
  const fetchHosts = vi.fn(async () => ({ embedVendor }));
  expect(await vendorsOnPage(fetchHosts)).toEqual([]);
  expect(fetchHosts).not.toHaveBeenCalled();
  document.body.innerHTML = `${FILM}<img data-consent="analytics" data-src="https://pixel.example/1.gif">`;
  expect(await vendorsOnPage(fetchHosts)).toEqual([['marketing', { name: 'Vimeo' }]]);
});

it('finds nobody where what knows them cannot be fetched, and keeps nobody else from the list', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  document.body.innerHTML = FILM;
  expect(await vendorsOnPage(() => Promise.reject(new Error('offline')))).toEqual([]);
  expect(console.warn).toHaveBeenCalledOnce();
});
