import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: '隐私设置',
  yourChoices: '您的隐私选择',
  honored: '您的选择退出请求已生效',
  on: '已开启',
  off: '已关闭',
  undecided: '尚未选择',
  titles: { analytics: '统计分析', marketing: '营销', preferences: '偏好设置', errors: '错误报告' },
};

export const banner: BannerTexts = {
  title: '开始之前，请您选择',
  text: '经您同意，{site}及其服务商会在此设备上存储和读取数据，用于{purposes}。',
  notice: '除非您拒绝，{site}及其服务商会在此设备上存储和读取数据，用于{purposes}。',
  thisSite: '本网站',
  withdraw: '您可以随时在“隐私设置”中更改选择或撤回同意。',
  gpc: '您的浏览器发送了 Global Privacy Control 信号。选择“全部接受”时，我们仍会遵从该信号，以下项目保持关闭：{purposes}。',
  nothing: '在您选择之前，不会运行任何非必要的功能。',
  changed: '自您上次选择以来有变更：{purposes}。',
  running: '以下项目已在运行，直到您拒绝为止：{purposes}。选择“全部拒绝”即可停止。',
  accept: '全部接受',
  ok: '知道了',
  reject: '全部拒绝',
  preferences: '自行选择',
  privacy: '隐私政策',
  close: '关闭并全部拒绝',
  saved: '您的选择已保存。',
};
