import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Pilihan privasi',
  intro: 'Pilih apa yang boleh aktif. Tanpa itu pun, semuanya berfungsi sama baiknya.',
  necessary: 'Sangat diperlukan',
  necessaryText: 'Login, keamanan, dan penyimpanan pilihan ini. Situs tidak dapat berfungsi tanpanya.',
  alwaysOn: 'Selalu aktif',
  descriptions: {
    analytics: 'Menghitung kunjungan serta menunjukkan fitur apa yang digunakan dan di mana pengguna mengalami kesulitan.',
    marketing:
      'Memungkinkan mitra iklan mengenali Anda, mengukur kinerja iklan kami, dan menampilkan iklan tersebut kepada Anda di situs lain.',
    preferences: 'Mengingat pengaturan Anda, seperti bahasa dan tata letak.',
    errors: 'Mengirim laporan kepada kami saat terjadi masalah agar kami dapat memperbaikinya.',
  },
  gpcOff: 'Nonaktif karena browser Anda mengirim sinyal Global Privacy Control.',
  gpcOverride:
    'Jika Anda mengaktifkannya, pilihan Anda mengesampingkan Global Privacy Control, tetapi hanya di situs ini. Anda dapat menonaktifkannya lagi kapan saja.',
  gpcOverridden: 'Aktif atas pilihan Anda sendiri, meskipun browser Anda mengirim sinyal Global Privacy Control.',
  exempt: 'Aktif sampai Anda menonaktifkannya.',
  minor: 'Nonaktif karena usia Anda.',
  withdraw: 'Anda dapat kembali ke sini dan mengubah pilihan kapan saja. Penarikan persetujuan langsung berlaku.',
  law: 'Hukum yang berlaku di sini: {law}.',
  rights: 'Akses, ekspor, atau hapus data Anda',
  vendors: 'Mitra: {vendors}',
  vendor: 'Mitra',
  purpose: 'Tujuan',
  recipients: 'Penerima',
  keys: 'Disimpan di perangkat ini',
  retention: 'Masa penyimpanan data yang dikumpulkan',
  session: 'sampai Anda menutup halaman',
  lasting: 'sampai dihapus',
  unfinished: '{vendors} hanya dapat dihentikan sepenuhnya dengan memuat ulang halaman ini.',
  reload: 'Muat ulang sekarang',
  save: 'Simpan pilihan saya',
  close: 'Tutup tanpa mengubah apa pun',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Peta',
  post: 'Postingan',
  form: 'Formulir',
  other: 'Konten tersemat',
  contacts: 'Untuk menampilkannya, browser Anda menghubungi {vendor}, yang dapat menyimpan dan membaca data di perangkat ini.',
  asked: 'Anda belum memilih: {purposes}.',
  refused: 'Anda telah menolak: {purposes}.',
  ended: 'Jawaban Anda sebelumnya tidak berlaku lagi: {purposes}.',
  unread: 'Nonaktif karena tidak ada jawaban Anda yang dapat dibaca di sini: {purposes}.',
  off: 'Dinonaktifkan: {purposes}.',
  gpc: 'Nonaktif karena Global Privacy Control: {purposes}.',
  minor: 'Nonaktif karena usia Anda: {purposes}.',
  grants:
    '“Selalu izinkan” berarti Anda memberikan persetujuan di situs ini untuk: {purposes}. Anda dapat menariknya kembali kapan saja.',
  once: 'Tampilkan sekali',
  always: 'Selalu izinkan',
  choices: 'Pilihan privasi',
  privacy: 'Kebijakan privasi',
};

export const account: AccountTexts = {
  device: 'Di perangkat ini',
  account: 'Di akun Anda',
  titles: {
    emails: 'Email pemasaran',
    'ai-training': 'Pelatihan AI',
  },
  descriptions: {
    emails: 'Kabar dan penawaran lewat email. Pesan yang diperlukan untuk akun Anda tetap dikirim.',
    'ai-training': 'Memungkinkan model AI belajar dari apa yang Anda buat di sini.',
  },
  loading: 'Memuat…',
  saving: 'Menyimpan…',
  saved: 'Tersimpan.',
  loadFailed: 'Pilihan di akun Anda tidak dapat dimuat.',
  saveFailed: 'Perubahan ini tidak dapat disimpan. Pilihan Anda sebelumnya tetap berlaku.',
  retry: 'Coba lagi',
};
