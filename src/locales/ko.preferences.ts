import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: '개인정보 설정',
  intro: '허용할 항목을 선택해 주세요. 허용하지 않아도 모든 기능을 똑같이 이용할 수 있습니다.',
  necessary: '필수',
  necessaryText: '로그인, 보안, 그리고 이 선택을 기억하는 데 사용됩니다. 이 항목 없이는 사이트가 작동하지 않습니다.',
  alwaysOn: '항상 켜짐',
  descriptions: {
    analytics: '방문 수를 집계하고, 어떤 기능이 쓰이고 어디에서 불편을 겪는지 파악합니다.',
    marketing:
      '광고 협력업체가 이용자를 알아보고, 저희 광고의 효과를 측정하고, 다른 사이트에서 저희 광고를 보여 줄 수 있게 합니다.',
    preferences: '언어, 화면 배치 등 직접 선택한 설정을 기억합니다.',
    errors: '오류가 발생하면 저희에게 보고서를 보내 문제를 해결할 수 있게 합니다.',
  },
  gpcOff: '브라우저가 Global Privacy Control 신호를 보내고 있어 꺼져 있습니다.',
  gpcOverride: '직접 켜면 이 사이트에서만 그 선택이 Global Privacy Control보다 우선합니다. 언제든지 다시 끌 수 있습니다.',
  gpcOverridden: '브라우저가 Global Privacy Control 신호를 보내고 있지만, 직접 선택하셨으므로 켜져 있습니다.',
  exempt: '끄실 때까지 작동합니다.',
  minor: '연령 때문에 꺼져 있습니다.',
  withdraw: '언제든지 여기에서 선택을 변경할 수 있습니다. 동의를 철회하면 즉시 적용됩니다.',
  law: '이 지역에 적용되는 법령: {law}.',
  rights: '데이터 열람, 내보내기, 삭제',
  vendors: '협력업체: {vendors}',
  vendor: '협력업체',
  purpose: '목적',
  recipients: '데이터를 받는 곳',
  keys: '이 기기에 저장되는 데이터',
  retention: '수집한 데이터의 보유 기간',
  session: '페이지를 닫을 때까지',
  lasting: '삭제될 때까지',
  unfinished: '이 페이지를 새로고침해야 완전히 중지됩니다: {vendors}.',
  reload: '지금 새로고침',
  save: '선택 저장',
  close: '변경하지 않고 닫기',
};

export const embeds: EmbedTexts = {
  video: '동영상',
  audio: '오디오',
  map: '지도',
  post: '게시물',
  form: '양식',
  other: '삽입된 콘텐츠',
  contacts: '표시하면 브라우저가 {vendor} 서버에 연결되며, 해당 업체가 이 기기에 데이터를 저장하고 읽을 수 있습니다.',
  asked: '아직 선택하지 않으셨습니다: {purposes}.',
  refused: '거부하셨습니다: {purposes}.',
  ended: '이전 선택은 더 이상 유효하지 않습니다: {purposes}.',
  unread: '선택을 확인할 수 없어 꺼져 있습니다: {purposes}.',
  off: '꺼져 있습니다: {purposes}.',
  gpc: 'Global Privacy Control 신호 때문에 꺼져 있습니다: {purposes}.',
  minor: '연령 때문에 꺼져 있습니다: {purposes}.',
  grants:
    '‘항상 허용’을 선택하면 이 사이트에서 {purposes} 목적의 데이터 이용에 동의하시게 됩니다. 동의는 언제든지 철회할 수 있습니다.',
  once: '이번만 보기',
  always: '항상 허용',
  choices: '개인정보 설정',
  privacy: '개인정보 처리방침',
};

export const account: AccountTexts = {
  device: '이 기기에 적용',
  account: '계정에 적용',
  titles: {
    emails: '마케팅 이메일',
    'ai-training': 'AI 학습',
  },
  descriptions: {
    emails: '새 소식과 혜택을 이메일로 보내 드립니다. 계정에 필요한 이메일은 이 설정과 관계없이 발송됩니다.',
    'ai-training': '여기에서 만드신 콘텐츠를 AI 모델이 학습하는 데 이용합니다.',
  },
  loading: '불러오는 중…',
  saving: '저장 중…',
  saved: '저장되었습니다.',
  loadFailed: '계정의 설정을 불러오지 못했습니다.',
  saveFailed: '저장하지 못했습니다. 이전 선택이 그대로 유지됩니다.',
  retry: '다시 시도',
};
