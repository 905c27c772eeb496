import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: '개인정보 설정',
  yourChoices: '내 개인정보 보호 선택',
  honored: '거부 요청 적용됨',
  on: '켜짐',
  off: '꺼짐',
  undecided: '미선택',
  titles: { analytics: '분석', marketing: '마케팅', preferences: '설정 저장', errors: '오류 보고' },
};

export const banner: BannerTexts = {
  title: '먼저 데이터 이용 여부를 선택해 주세요',
  text: '동의하시면 {site} 및 협력업체가 {purposes} 목적으로 이 기기에 데이터를 저장하고 읽습니다.',
  notice: '거부하지 않으시면 {site} 및 협력업체가 {purposes} 목적으로 이 기기에 데이터를 저장하고 읽습니다.',
  thisSite: '이 사이트',
  withdraw: '‘개인정보 설정’에서 언제든지 선택을 변경하거나 동의를 철회할 수 있습니다.',
  gpc: '브라우저가 Global Privacy Control 신호를 보내고 있습니다. ‘모두 동의’를 선택해도 이 신호를 존중하여 다음 항목은 꺼진 상태로 유지됩니다: {purposes}.',
  nothing: '선택하시기 전까지 필수가 아닌 기능은 작동하지 않습니다.',
  changed: '지난번 선택 이후 변경된 항목: {purposes}.',
  running: '이미 작동 중이며 거부하실 때까지 계속됩니다: {purposes}. ‘모두 거부’를 선택하면 중지됩니다.',
  accept: '모두 동의',
  ok: '확인',
  reject: '모두 거부',
  preferences: '직접 선택',
  privacy: '개인정보 처리방침',
  close: '모두 거부하고 닫기',
  saved: '선택이 저장되었습니다.',
};
