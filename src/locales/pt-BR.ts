import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opções de privacidade',
  yourChoices: 'Suas opções de privacidade',
  honored: 'Pedido de recusa atendido',
  on: 'ativado',
  off: 'desativado',
  undecided: 'ainda não escolhido',
  titles: { analytics: 'Estatísticas', marketing: 'Marketing', preferences: 'Preferências', errors: 'Relatórios de erros' },
};

export const banner: BannerTexts = {
  title: 'Antes de tudo, a escolha é sua',
  text: 'Com o seu consentimento, {site} e seus fornecedores armazenam e leem dados neste dispositivo para: {purposes}.',
  thisSite: 'este site',
  withdraw: 'Você pode mudar ou retirar sua escolha a qualquer momento em “Opções de privacidade”.',
  gpc: 'Seu navegador envia o Global Privacy Control. “Aceitar todos” o respeita: {purposes} continua desativado.',
  nothing: 'Até você escolher, nada opcional é executado.',
  running: 'Já em execução até você recusar: {purposes}. “Rejeitar todos” interrompe.',
  accept: 'Aceitar todos',
  reject: 'Rejeitar todos',
  preferences: 'Quero escolher',
  privacy: 'Política de privacidade',
  close: 'Fechar e rejeitar todos',
  saved: 'Sua escolha foi salva.',
};
