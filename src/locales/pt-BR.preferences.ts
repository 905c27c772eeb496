import type { PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opções de privacidade',
  intro: 'Escolha o que pode ser executado. Sem isso, tudo funciona igualmente bem.',
  necessary: 'Estritamente necessários',
  necessaryText: 'Login, segurança e o registro destas escolhas. O site não funciona sem eles.',
  alwaysOn: 'Sempre ativado',
  descriptions: {
    analytics: 'Conta visitas e mostra quais recursos são usados e onde as pessoas têm dificuldade.',
    marketing: 'Permite que parceiros de publicidade reconheçam você, meçam nossos anúncios e os exibam em outros sites.',
    preferences: 'Lembra os ajustes que você faz, como idioma e layout.',
    errors: 'Envia um relatório quando algo falha, para que possamos corrigir.',
  },
  gpcOff: 'Desativado porque seu navegador envia o Global Privacy Control.',
  gpcOverride:
    'Se você ativar, sua escolha prevalece sobre o Global Privacy Control somente neste site. Você pode desativar de novo a qualquer momento.',
  gpcOverridden: 'Ativado por escolha sua, embora seu navegador envie o Global Privacy Control.',
  exempt: 'Em execução até você desativar.',
  minor: 'Desativado por causa da sua idade.',
  withdraw: 'Você pode voltar aqui e mudar de ideia a qualquer momento. A revogação vale imediatamente.',
  law: 'A lei que vale aqui: {law}.',
  rights: 'Exercer seus outros direitos de privacidade',
  save: 'Salvar minha escolha',
  close: 'Fechar sem mudar nada',
};
