import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Pilihan privasi',
  yourChoices: 'Pilihan privasi anda',
  honored: 'Permintaan penolakan telah dipatuhi',
  on: 'dihidupkan',
  off: 'dimatikan',
  undecided: 'belum dipilih',
  titles: { analytics: 'Analitis', marketing: 'Pemasaran', preferences: 'Keutamaan', errors: 'Laporan ralat' },
};

export const banner: BannerTexts = {
  title: 'Pilihan anda didahulukan',
  text: 'Dengan persetujuan anda, {site} dan rakan kongsinya menyimpan dan membaca data pada peranti ini untuk tujuan berikut: {purposes}.',
  notice:
    'Kecuali jika anda menolak, {site} dan rakan kongsinya menyimpan dan membaca data pada peranti ini untuk tujuan berikut: {purposes}.',
  thisSite: 'laman web ini',
  withdraw: 'Anda boleh mengubah pilihan atau menarik balik persetujuan pada bila-bila masa di “Pilihan privasi”.',
  gpc: 'Penyemak imbas anda menghantar isyarat Global Privacy Control. “Terima semua” tetap menghormatinya dan tidak menghidupkan: {purposes}.',
  nothing: 'Semua yang tidak wajib kekal dimatikan sehingga anda memilih.',
  changed: 'Berubah sejak pilihan terakhir anda: {purposes}.',
  running: 'Sudah dihidupkan dan kekal begitu sehingga anda menolak: {purposes}. “Tolak semua” akan mematikannya.',
  accept: 'Terima semua',
  ok: 'OK',
  reject: 'Tolak semua',
  preferences: 'Pilih sendiri',
  privacy: 'Dasar privasi',
  close: 'Tutup dan tolak semua',
  saved: 'Pilihan anda telah disimpan.',
};
