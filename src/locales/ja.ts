import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'プライバシー設定',
  yourChoices: 'プライバシーの選択',
  honored: 'オプトアウトの要求に対応済み',
  on: 'オン',
  off: 'オフ',
  undecided: '未選択',
  titles: { analytics: 'アクセス解析', marketing: 'マーケティング', preferences: '設定の記憶', errors: 'エラー報告' },
};

export const banner: BannerTexts = {
  title: 'はじめに、データの利用についてお選びください',
  text: 'ご同意いただいた場合、{site}と提携事業者は、この端末でデータの保存と読み取りを行います。目的：{purposes}。',
  notice: '拒否されない限り、{site}と提携事業者は、この端末でデータの保存と読み取りを行います。目的：{purposes}。',
  thisSite: '当サイト',
  withdraw: '選択の変更や同意の撤回は、「プライバシー設定」からいつでも行えます。',
  gpc: 'お使いのブラウザはGlobal Privacy Controlシグナルを送信しています。「すべて同意する」を選んでもこのシグナルを尊重し、次の項目はオフのままになります：{purposes}。',
  nothing: 'お選びいただくまで、必須でない処理は行いません。',
  changed: '前回選択された後に変更があった項目：{purposes}。',
  running: '次の項目はすでに有効で、拒否されるまで続きます：{purposes}。「すべて拒否する」で停止できます。',
  accept: 'すべて同意する',
  ok: 'OK',
  reject: 'すべて拒否する',
  preferences: '個別に選択する',
  privacy: 'プライバシーポリシー',
  close: 'すべて拒否して閉じる',
  saved: '選択を保存しました。',
};
