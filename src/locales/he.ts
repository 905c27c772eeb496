import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'אפשרויות פרטיות',
  yourChoices: 'אפשרויות הפרטיות שלך',
  honored: 'בקשת הסירוב שלך כובדה',
  on: 'בפעולה',
  off: 'לא בפעולה',
  undecided: 'עדיין ללא בחירה',
  titles: { analytics: 'אנליטיקה', marketing: 'שיווק', preferences: 'העדפות', errors: 'דיווחי שגיאות' },
};

export const banner: BannerTexts = {
  title: 'קודם כול, הבחירה שלך',
  text: 'בהסכמתך, {site} וספקי השירות ישמרו ויקראו נתונים במכשיר הזה למטרות: {purposes}.',
  notice: '{site} וספקי השירות שומרים וקוראים נתונים במכשיר הזה, כל עוד לא סירבת, למטרות: {purposes}.',
  thisSite: 'האתר הזה',
  withdraw: 'אפשר לשנות את הבחירה או לבטל את ההסכמה בכל עת דרך ”אפשרויות פרטיות”.',
  gpc: 'הדפדפן שלך שולח אות Global Privacy Control. ”אישור הכול” מכבד אותו ולא מפעיל: {purposes}.',
  nothing: 'עד לבחירתך לא פועל שום דבר שאינו הכרחי.',
  changed: 'מה שהשתנה מאז הבחירה הקודמת שלך: {purposes}.',
  running: 'כבר בפעולה, כל עוד לא סירבת: {purposes}. ”דחיית הכול” מפסיקה זאת.',
  accept: 'אישור הכול',
  ok: 'הבנתי',
  reject: 'דחיית הכול',
  preferences: 'בחירה מפורטת',
  privacy: 'מדיניות פרטיות',
  close: 'סגירה ודחיית הכול',
  saved: 'הבחירה שלך נשמרה.',
};
