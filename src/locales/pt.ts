import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opções de privacidade',
  yourChoices: 'As suas opções de privacidade',
  honored: 'Pedido de oposição respeitado',
  on: 'sim',
  off: 'não',
  undecided: 'por decidir',
  titles: { analytics: 'Estatísticas', marketing: 'Marketing', preferences: 'Preferências', errors: 'Relatórios de erros' },
};

export const banner: BannerTexts = {
  title: 'Antes de mais, a escolha é sua',
  text: 'Com o seu consentimento, {site} e respetivos fornecedores armazenam e leem dados neste dispositivo para o seguinte: {purposes}.',
  notice:
    'A menos que recuse, {site} e respetivos fornecedores armazenam e leem dados neste dispositivo para o seguinte: {purposes}.',
  thisSite: 'este site',
  withdraw: 'Pode alterar a sua escolha ou retirar o seu consentimento em qualquer altura, em «Opções de privacidade».',
  gpc: 'O seu navegador envia o sinal Global Privacy Control. «Aceitar tudo» respeita-o e não ativa o seguinte: {purposes}.',
  nothing: 'Enquanto não escolher, nada de opcional é ativado.',
  changed: 'Mudou desde a sua última escolha: {purposes}.',
  running: 'Já está ativo enquanto não recusar: {purposes}. «Rejeitar tudo» desativa-o.',
  accept: 'Aceitar tudo',
  ok: 'Entendido',
  reject: 'Rejeitar tudo',
  preferences: 'Quero escolher',
  privacy: 'Política de privacidade',
  close: 'Fechar e rejeitar tudo',
  saved: 'A sua escolha foi guardada.',
};
