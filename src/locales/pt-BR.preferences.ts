import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opções de privacidade',
  intro: 'Escolha o que pode ser ativado. Mesmo que você não ative nada, tudo funciona igualmente bem.',
  necessary: 'Estritamente necessário',
  necessaryText: 'Login, segurança e registro destas escolhas. O site não funciona sem isso.',
  alwaysOn: 'Sempre ativo',
  descriptions: {
    analytics: 'Conta visitas e nos mostra quais recursos são usados e onde as pessoas têm dificuldade.',
    marketing:
      'Permite que parceiros de publicidade reconheçam você, meçam nossos anúncios e os exibam para você em outros sites.',
    preferences: 'Lembra os ajustes que você faz, como idioma e layout.',
    errors: 'Envia-nos um relatório quando algo falha, para que possamos corrigir.',
  },
  gpcOff: 'Desativado porque seu navegador envia o sinal Global Privacy Control.',
  gpcOverride:
    'Se você ativar, sua escolha prevalece sobre o Global Privacy Control somente neste site. Você pode desativar de novo a qualquer momento.',
  gpcOverridden: 'Ativado por escolha sua, embora seu navegador envie o sinal Global Privacy Control.',
  exempt: 'Ativo até você desativar.',
  minor: 'Desativado por causa da sua idade.',
  withdraw: 'Você pode voltar aqui e mudar de ideia a qualquer momento. A revogação tem efeito imediato.',
  law: 'A lei que vale aqui: {law}.',
  rights: 'Acessar, exportar ou excluir seus dados',
  vendors: 'Fornecedores: {vendors}',
  vendor: 'Fornecedor',
  purpose: 'Finalidade',
  recipients: 'Recebido por',
  keys: 'Guardado neste dispositivo',
  retention: 'Prazo de retenção dos dados',
  session: 'até você fechar a página',
  lasting: 'até ser removido',
  unfinished: 'Para interromper {vendors} por completo, é preciso recarregar esta página.',
  reload: 'Recarregar agora',
  save: 'Salvar minha escolha',
  close: 'Fechar sem mudar nada',
};

export const embeds: EmbedTexts = {
  video: 'Vídeo',
  audio: 'Áudio',
  map: 'Mapa',
  post: 'Publicação',
  form: 'Formulário',
  other: 'Conteúdo incorporado',
  contacts: 'Para mostrar isto, seu navegador se conecta a {vendor}, que pode armazenar e ler dados neste dispositivo.',
  asked: 'Você ainda não escolheu: {purposes}.',
  refused: 'Você recusou: {purposes}.',
  ended: 'Sua resposta anterior não vale mais: {purposes}.',
  unread: 'Desativado porque não é possível ler aqui nenhuma resposta sua: {purposes}.',
  off: 'Desativado: {purposes}.',
  gpc: 'Desativado por causa do Global Privacy Control: {purposes}.',
  minor: 'Desativado por causa da sua idade: {purposes}.',
  grants: '“Permitir sempre” é o seu consentimento neste site para: {purposes}. Você pode revogá-lo a qualquer momento.',
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
    'ai-training': 'Treinamento de IA',
  },
  descriptions: {
    emails: 'Novidades e ofertas por e-mail. As mensagens necessárias para sua conta são enviadas de qualquer forma.',
    'ai-training': 'Permite que modelos de IA aprendam com o que você cria aqui.',
  },
  loading: 'Carregando…',
  saving: 'Salvando…',
  saved: 'Salvo.',
  loadFailed: 'Não foi possível carregar as opções da sua conta.',
  saveFailed: 'Não foi possível salvar. Continua valendo o que você escolheu antes.',
  retry: 'Tentar novamente',
};
