import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opções de privacidade',
  yourChoices: 'Suas opções de privacidade',
  honored: 'Pedido de recusa atendido',
  on: 'sim',
  off: 'não',
  undecided: 'a definir',
  titles: { analytics: 'Estatísticas', marketing: 'Marketing', preferences: 'Preferências', errors: 'Relatórios de erros' },
};

export const banner: BannerTexts = {
  title: 'Antes de tudo, a escolha é sua',
  text: 'Com o seu consentimento, {site} e seus fornecedores armazenam e leem dados neste dispositivo para o seguinte: {purposes}.',
  notice:
    'A menos que você recuse, {site} e seus fornecedores armazenam e leem dados neste dispositivo para o seguinte: {purposes}.',
  thisSite: 'este site',
  withdraw: 'Você pode mudar ou revogar sua escolha a qualquer momento em “Opções de privacidade”.',
  gpc: 'Seu navegador envia o sinal Global Privacy Control. “Aceitar tudo” o respeita e não ativa: {purposes}.',
  nothing: 'Até você escolher, nada opcional é ativado.',
  changed: 'Mudou desde sua última escolha: {purposes}.',
  running: 'Já ativo enquanto você não recusar: {purposes}. “Rejeitar tudo” desativa isso.',
  accept: 'Aceitar tudo',
  ok: 'Entendi',
  reject: 'Rejeitar tudo',
  preferences: 'Quero escolher',
  privacy: 'Política de privacidade',
  close: 'Fechar e rejeitar tudo',
  saved: 'Sua escolha foi salva.',
};
