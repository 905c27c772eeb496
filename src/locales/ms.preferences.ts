import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Pilihan privasi',
  intro: 'Pilih apa yang anda benarkan. Semuanya tetap berfungsi sama baik tanpanya.',
  necessary: 'Sangat diperlukan',
  necessaryText: 'Log masuk, keselamatan dan penyimpanan pilihan ini. Laman web tidak dapat berfungsi tanpanya.',
  alwaysOn: 'Sentiasa dihidupkan',
  descriptions: {
    analytics: 'Mengira lawatan serta menunjukkan ciri yang digunakan dan tempat pengguna menghadapi kesukaran.',
    marketing:
      'Membolehkan rakan kongsi pengiklanan mengenali anda, mengukur prestasi iklan kami dan memaparkan iklan itu kepada anda di laman web lain.',
    preferences: 'Mengingati tetapan anda, seperti bahasa dan reka letak.',
    errors: 'Menghantar laporan kepada kami apabila berlaku masalah supaya kami dapat membetulkannya.',
  },
  gpcOff: 'Dimatikan kerana penyemak imbas anda menghantar isyarat Global Privacy Control.',
  gpcOverride:
    'Jika anda menghidupkannya, pilihan anda mengatasi Global Privacy Control, tetapi hanya di laman web ini. Anda boleh mematikannya semula pada bila-bila masa.',
  gpcOverridden:
    'Dihidupkan atas pilihan anda sendiri, walaupun penyemak imbas anda menghantar isyarat Global Privacy Control.',
  exempt: 'Dihidupkan sehingga anda mematikannya.',
  minor: 'Dimatikan kerana umur anda.',
  withdraw:
    'Anda boleh kembali ke sini dan mengubah pilihan pada bila-bila masa. Penarikan balik persetujuan berkuat kuasa serta-merta.',
  law: 'Undang-undang yang terpakai di sini: {law}.',
  rights: 'Akses, eksport atau padamkan data anda',
  vendors: 'Rakan kongsi: {vendors}',
  vendor: 'Rakan kongsi',
  purpose: 'Tujuan',
  recipients: 'Penerima',
  keys: 'Disimpan pada peranti ini',
  retention: 'Tempoh penyimpanan data yang dikumpulkan',
  session: 'sehingga anda menutup halaman',
  lasting: 'sehingga dipadamkan',
  unfinished: '{vendors} hanya dapat dihentikan sepenuhnya dengan memuatkan semula halaman ini.',
  reload: 'Muat semula sekarang',
  save: 'Simpan pilihan saya',
  close: 'Tutup tanpa mengubah apa-apa',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Peta',
  post: 'Siaran',
  form: 'Borang',
  other: 'Kandungan terbenam',
  contacts:
    'Untuk memaparkannya, penyemak imbas anda menghubungi {vendor}, yang boleh menyimpan dan membaca data pada peranti ini.',
  asked: 'Anda belum memilih: {purposes}.',
  refused: 'Anda telah menolak: {purposes}.',
  ended: 'Jawapan anda sebelum ini tidak lagi terpakai: {purposes}.',
  unread: 'Dimatikan kerana tiada jawapan anda yang dapat dibaca di sini: {purposes}.',
  off: 'Dimatikan: {purposes}.',
  gpc: 'Dimatikan kerana Global Privacy Control: {purposes}.',
  minor: 'Dimatikan kerana umur anda: {purposes}.',
  grants:
    '“Sentiasa benarkan” bermaksud anda memberikan persetujuan di laman web ini untuk: {purposes}. Anda boleh menariknya balik pada bila-bila masa.',
  once: 'Paparkan sekali',
  always: 'Sentiasa benarkan',
  choices: 'Pilihan privasi',
  privacy: 'Dasar privasi',
};

export const account: AccountTexts = {
  device: 'Pada peranti ini',
  account: 'Dalam akaun anda',
  titles: {
    emails: 'E-mel pemasaran',
    'ai-training': 'Latihan AI',
  },
  descriptions: {
    emails: 'Berita dan tawaran melalui e-mel. Mesej yang diperlukan untuk akaun anda tetap dihantar.',
    'ai-training': 'Membolehkan model AI belajar daripada apa yang anda cipta di sini.',
  },
  loading: 'Memuatkan…',
  saving: 'Menyimpan…',
  saved: 'Disimpan.',
  loadFailed: 'Pilihan dalam akaun anda tidak dapat dimuatkan.',
  saveFailed: 'Perubahan ini tidak dapat disimpan. Pilihan anda sebelum ini masih terpakai.',
  retry: 'Cuba lagi',
};
