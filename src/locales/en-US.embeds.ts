import type { EmbedTexts } from './types.js';

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Map',
  post: 'Post',
  form: 'Form',
  other: 'Embedded content',
  contacts: 'To show it, your browser contacts {vendor}, who may store and read data on this device.',
  asked: 'You have not chosen yet: {purposes}.',
  refused: 'You have refused: {purposes}.',
  ended: 'Your earlier answer no longer counts: {purposes}.',
  unread: 'Off because no answer of yours can be read here: {purposes}.',
  off: 'Switched off: {purposes}.',
  gpc: 'Off because of Global Privacy Control: {purposes}.',
  minor: 'Off because of your age: {purposes}.',
  grants: '“Always allow” is your consent to {purposes} on this site. You can withdraw it at any time.',
  once: 'Show once',
  always: 'Always allow',
  choices: 'Privacy choices',
  privacy: 'Privacy policy',
};
