import { describe, expect, it } from 'vitest';
import { type EmbedKind, vendorAt } from './embedVendor.js';

const PAGE = 'https://www.minima.studio/page';

describe('the vendor of an embed', () => {
  it.each<[address: string, name: string, kind: EmbedKind]>([
    ['https://www.youtube.com/embed/abc?rel=0', 'YouTube', 'video'],
    ['https://youtube.com/embed/abc', 'YouTube', 'video'],
    ['https://m.youtube.com/watch?v=abc', 'YouTube', 'video'],
    ['https://www.youtube-nocookie.com/embed/abc', 'YouTube', 'video'],
    ['//www.youtube.com/embed/abc', 'YouTube', 'video'],
    ['https://youtu.be/abc', 'YouTube', 'video'],
    ['https://YOUTU.BE/abc', 'YouTube', 'video'],
    ['https://player.vimeo.com/video/1', 'Vimeo', 'video'],
    ['https://www.tiktok.com/embed/v2/1', 'TikTok', 'video'],
    ['https://www.google.com/maps/embed?pb=1', 'Google Maps', 'map'],
    ['https://www.google.de/maps?q=Berlin&output=embed', 'Google Maps', 'map'],
    ['https://www.google.co.uk/maps/embed?pb=1', 'Google Maps', 'map'],
    ['https://www.google.com.br/maps/embed?pb=1', 'Google Maps', 'map'],
    ['https://maps.google.com/maps?q=Berlin', 'Google Maps', 'map'],
    ['https://maps.google.com.br/?q=Berlin', 'Google Maps', 'map'],
    ['https://open.spotify.com/embed/track/1', 'Spotify', 'audio'],
    ['https://w.soundcloud.com/player/?url=1', 'SoundCloud', 'audio'],
    ['https://bandcamp.com/EmbeddedPlayer/album=1', 'Bandcamp', 'audio'],
    ['https://band.bandcamp.com/album/1', 'Bandcamp', 'audio'],
    ['https://www.instagram.com/p/1/embed', 'Instagram', 'post'],
    ['https://x.com/i/status/1', 'X', 'post'],
    ['https://twitter.com/i/status/1', 'X', 'post'],
    ['https://platform.twitter.com/embed/Tweet.html?id=1', 'X', 'post'],
    ['https://platform.x.com/embed/Tweet.html?id=1', 'X', 'post'],
    ['https://calendly.com/somebody/30min', 'Calendly', 'form'],
    ['https://share.hsforms.com/1', 'HubSpot', 'form'],
    ['https://js.hsforms.net/forms/embed/v2.js', 'HubSpot', 'form'],
    ['https://forms.hubspot.com/uploads/form/v2/1/2', 'HubSpot', 'form'],
    ['https://meetings-eu1.hubspot.com/somebody', 'HubSpot', 'form'],
  ])('at %s is %s', (address, name, kind) => {
    expect(vendorAt(address, PAGE)).toEqual({ name, kind });
  });

  it.each<[address: string, name: string]>([
    ['https://www.example.com/film', 'example.com'],
    ['https://player.example.com:8443/film', 'player.example.com'],
    ['https://notyoutube.com/embed/abc', 'notyoutube.com'],
    ['https://youtube.com.example.org/embed/abc', 'youtube.com.example.org'],
    ['https://example.org/youtube.com/', 'example.org'],
    ['https://example.org/?u=https://youtube.com/', 'example.org'],
    ['https://youtube.com@example.org/', 'example.org'],
    ['https://netflix.com/', 'netflix.com'],
    ['https://www.google.com/search?q=/maps', 'google.com'],
    ['https://google.example.com/maps', 'google.example.com'],
    ['https://google.com.example/maps', 'google.com.example'],
    ['https://www.google.com/mapsengine', 'google.com'],
    ['https://maps.google.evil.example/', 'maps.google.evil.example'],
    ['https://youtubexcom.example/', 'youtubexcom.example'],
    ['/film', 'minima.studio'],
    ['film.mp4', 'minima.studio'],
    ['data:text/html,film', 'minima.studio'],
    ['blob:https://example.com/1', 'minima.studio'],
    ['https://', 'minima.studio'],
    ['http://[', 'minima.studio'],
    ['', 'minima.studio'],
  ])('at %s is called by its host, %s', (address, name) => {
    expect(vendorAt(address, PAGE)).toEqual({ name, kind: 'other' });
  });
});
