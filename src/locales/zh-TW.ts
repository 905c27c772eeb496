import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: '隱私權設定',
  yourChoices: '您的隱私權選擇',
  honored: '您選擇退出的要求已生效',
  on: '已開啟',
  off: '已關閉',
  undecided: '尚未選擇',
  titles: { analytics: '統計分析', marketing: '行銷', preferences: '偏好設定', errors: '錯誤報告' },
};

export const banner: BannerTexts = {
  title: '開始之前，請您選擇',
  text: '經您同意，{site}及其服務供應商會在此裝置上儲存和讀取資料，用於{purposes}。',
  notice: '除非您拒絕，{site}及其服務供應商會在此裝置上儲存和讀取資料，用於{purposes}。',
  thisSite: '本網站',
  withdraw: '您可以隨時在「隱私權設定」中變更選擇或撤回同意。',
  gpc: '您的瀏覽器傳送了 Global Privacy Control 訊號。選擇「全部接受」時，我們仍會遵循此訊號，以下項目保持關閉：{purposes}。',
  nothing: '在您選擇之前，不會執行任何非必要的功能。',
  changed: '自您上次選擇後有變更：{purposes}。',
  running: '以下項目已在執行，直到您拒絕為止：{purposes}。選擇「全部拒絕」即可停止。',
  accept: '全部接受',
  ok: '知道了',
  reject: '全部拒絕',
  preferences: '自行選擇',
  privacy: '隱私權政策',
  close: '關閉並全部拒絕',
  saved: '已儲存您的選擇。',
};
