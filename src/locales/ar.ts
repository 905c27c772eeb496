import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'خيارات الخصوصية',
  yourChoices: 'خياراتك بشأن الخصوصية',
  honored: 'تمت تلبية طلب الرفض',
  on: 'قيد التشغيل',
  off: 'في وضع الإيقاف',
  undecided: 'لم يتم الاختيار بعد',
  titles: { analytics: 'التحليلات', marketing: 'التسويق', preferences: 'التفضيلات', errors: 'تقارير الأخطاء' },
};

export const banner: BannerTexts = {
  title: 'الاختيار لك قبل أي شيء',
  text: 'بموافقتك، تُخزَّن بيانات على هذا الجهاز وتُقرأ من قِبل {site} ومزوّدي الخدمات للأغراض التالية: {purposes}.',
  notice: 'تُخزَّن بيانات على هذا الجهاز وتُقرأ من قِبل {site} ومزوّدي الخدمات، إلا في حال رفضك، للأغراض التالية: {purposes}.',
  thisSite: 'هذا الموقع',
  withdraw: 'يمكنك تغيير اختيارك أو سحب موافقتك في أي وقت من «خيارات الخصوصية».',
  gpc: 'يرسل متصفحك إشارة Global Privacy Control. خيار «قبول الكل» يحترمها ولا يشغّل: {purposes}.',
  nothing: 'لا يعمل أي شيء اختياري قبل اختيارك.',
  changed: 'ما تغيّر منذ اختيارك السابق: {purposes}.',
  running: 'قيد التشغيل حاليًا إلى حين رفضك: {purposes}. خيار «رفض الكل» يوقف ذلك.',
  accept: 'قبول الكل',
  ok: 'حسنًا',
  reject: 'رفض الكل',
  preferences: 'تخصيص الخيارات',
  privacy: 'سياسة الخصوصية',
  close: 'إغلاق ورفض الكل',
  saved: 'تم حفظ اختيارك.',
};
