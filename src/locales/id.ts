import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Pilihan privasi',
  yourChoices: 'Pilihan privasi Anda',
  honored: 'Permintaan penolakan telah dipenuhi',
  on: 'aktif',
  off: 'nonaktif',
  undecided: 'belum dipilih',
  titles: { analytics: 'Analitik', marketing: 'Pemasaran', preferences: 'Preferensi', errors: 'Laporan kesalahan' },
};

export const banner: BannerTexts = {
  title: 'Pertama-tama, tentukan pilihan Anda',
  text: 'Dengan persetujuan Anda, {site} dan para mitranya menyimpan dan membaca data di perangkat ini untuk tujuan berikut: {purposes}.',
  notice:
    'Kecuali jika Anda menolak, {site} dan para mitranya menyimpan dan membaca data di perangkat ini untuk tujuan berikut: {purposes}.',
  thisSite: 'situs ini',
  withdraw: 'Anda dapat mengubah pilihan atau menarik kembali persetujuan kapan saja di “Pilihan privasi”.',
  gpc: 'Browser Anda mengirim sinyal Global Privacy Control. “Terima semua” tetap menghormatinya dan tidak mengaktifkan: {purposes}.',
  nothing: 'Semua yang opsional nonaktif sampai Anda memilih.',
  changed: 'Berubah sejak pilihan terakhir Anda: {purposes}.',
  running: 'Sudah aktif dan tetap aktif sampai Anda menolak: {purposes}. “Tolak semua” menghentikannya.',
  accept: 'Terima semua',
  ok: 'OK',
  reject: 'Tolak semua',
  preferences: 'Pilih sendiri',
  privacy: 'Kebijakan privasi',
  close: 'Tutup dan tolak semua',
  saved: 'Pilihan Anda telah disimpan.',
};
