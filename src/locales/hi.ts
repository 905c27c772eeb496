import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'गोपनीयता विकल्प',
  yourChoices: 'आपके गोपनीयता विकल्प',
  honored: 'ऑप्ट-आउट का अनुरोध मान लिया गया',
  on: 'चालू',
  off: 'बंद',
  undecided: 'फ़ैसला बाकी',
  titles: { analytics: 'एनालिटिक्स', marketing: 'मार्केटिंग', preferences: 'पसंदीदा सेटिंग', errors: 'गड़बड़ी की रिपोर्ट' },
};

export const banner: BannerTexts = {
  title: 'सबसे पहले, आपकी पसंद',
  text: 'आपकी सहमति से {site} और इसके सेवा प्रदाता इस डिवाइस पर डेटा स्टोर करते हैं और पढ़ते हैं। उद्देश्य: {purposes}।',
  notice: 'आपके मना करने तक {site} और इसके सेवा प्रदाता इस डिवाइस पर डेटा स्टोर करते हैं और पढ़ते हैं। उद्देश्य: {purposes}।',
  thisSite: 'यह साइट',
  withdraw: 'अपनी पसंद बदलने या सहमति वापस लेने के लिए कभी भी “गोपनीयता विकल्प” खोलें।',
  gpc: 'आपका ब्राउज़र Global Privacy Control सिग्नल भेजता है। “सभी स्वीकार करें” इसका सम्मान करता है और इन्हें बंद रखता है: {purposes}।',
  nothing: 'आपके चुनने तक कोई भी वैकल्पिक चीज़ नहीं चलती।',
  changed: 'आपकी पिछली पसंद के बाद हुए बदलाव: {purposes}।',
  running: 'अभी चालू, आपके मना करने तक: {purposes}। “सभी अस्वीकार करें” इन्हें बंद करता है।',
  accept: 'सभी स्वीकार करें',
  ok: 'ठीक है',
  reject: 'सभी अस्वीकार करें',
  preferences: 'खुद चुनें',
  privacy: 'गोपनीयता नीति',
  close: 'बंद करें और सभी अस्वीकार करें',
  saved: 'आपकी पसंद सेव हो गई।',
};
