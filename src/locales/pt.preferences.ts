import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opções de privacidade',
  intro: 'Escolha o que pode ser ativado. Mesmo que não ative nada, tudo funciona igualmente bem.',
  necessary: 'Estritamente necessário',
  necessaryText: 'Início de sessão, segurança e registo destas escolhas. Sem isto, o site não pode funcionar.',
  alwaysOn: 'Sempre ativo',
  descriptions: {
    analytics: 'Conta as visitas e mostra-nos que funcionalidades são usadas e onde surgem dificuldades.',
    marketing:
      'Permite que parceiros publicitários reconheçam quem nos visita, meçam os nossos anúncios e lhos mostrem noutros sites.',
    preferences: 'Memoriza as definições que escolhe, como o idioma ou a disposição da página.',
    errors: 'Envia-nos um relatório quando algo falha, para que possamos corrigir o problema.',
  },
  gpcOff: 'Desativado porque o seu navegador envia o sinal Global Privacy Control.',
  gpcOverride:
    'Se ativar, a sua escolha prevalece sobre o Global Privacy Control apenas neste site. Pode voltar a desativar em qualquer altura.',
  gpcOverridden: 'Ativado por escolha sua, embora o seu navegador envie o sinal Global Privacy Control.',
  exempt: 'Ativo até o desativar.',
  minor: 'Desativado devido à sua idade.',
  withdraw: 'Pode voltar aqui e mudar de ideias em qualquer altura. A retirada do consentimento tem efeito imediato.',
  law: 'Lei aplicável aqui: {law}.',
  rights: 'Aceder aos seus dados, exportá-los ou apagá-los',
  vendors: 'Fornecedores: {vendors}',
  vendor: 'Fornecedor',
  purpose: 'Finalidade',
  recipients: 'Destinatários',
  keys: 'Guardado neste dispositivo',
  retention: 'Prazo de conservação dos dados',
  session: 'até fechar a página',
  lasting: 'até ser eliminado',
  unfinished: 'Para parar {vendors} por completo, é necessário recarregar esta página.',
  reload: 'Recarregar agora',
  save: 'Guardar a minha escolha',
  close: 'Fechar sem alterar nada',
};

export const embeds: EmbedTexts = {
  video: 'Vídeo',
  audio: 'Áudio',
  map: 'Mapa',
  post: 'Publicação',
  form: 'Formulário',
  other: 'Conteúdo incorporado',
  contacts: 'Para mostrar isto, o seu navegador contacta {vendor}, que pode armazenar e ler dados neste dispositivo.',
  asked: 'Ainda não escolheu: {purposes}.',
  refused: 'Recusou o seguinte: {purposes}.',
  ended: 'A sua resposta anterior já não é válida: {purposes}.',
  unread: 'Desativado porque não é possível ler aqui nenhuma resposta sua: {purposes}.',
  off: 'Desativado: {purposes}.',
  gpc: 'Desativado devido ao Global Privacy Control: {purposes}.',
  minor: 'Desativado devido à sua idade: {purposes}.',
  grants:
    'Com «Permitir sempre», dá o seu consentimento neste site para o seguinte: {purposes}. Pode retirá-lo em qualquer altura.',
  once: 'Mostrar uma vez',
  always: 'Permitir sempre',
  choices: 'Opções de privacidade',
  privacy: 'Política de privacidade',
};

export const account: AccountTexts = {
  device: 'Neste dispositivo',
  account: 'Na sua conta',
  titles: {
    emails: 'E-mails promocionais',
    'ai-training': 'Treino de IA',
  },
  descriptions: {
    emails: 'Novidades e ofertas por e-mail. As mensagens necessárias para a sua conta são enviadas em qualquer caso.',
    'ai-training': 'Permite que modelos de IA aprendam com o que cria aqui.',
  },
  loading: 'A carregar…',
  saving: 'A guardar…',
  saved: 'Guardado.',
  loadFailed: 'Não foi possível carregar as opções da sua conta.',
  saveFailed: 'Não foi possível guardar. Mantém-se o que escolheu antes.',
  retry: 'Tentar novamente',
};
