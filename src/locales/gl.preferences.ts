import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opcións de privacidade',
  intro: 'Escolle que se pode activar. Aínda que non actives nada, todo funciona igual de ben.',
  necessary: 'Estritamente necesario',
  necessaryText: 'Inicio de sesión, seguridade e rexistro destas opcións. Sen iso, o sitio web non pode funcionar.',
  alwaysOn: 'Sempre activo',
  descriptions: {
    analytics: 'Conta as visitas e móstranos que funcións se usan e onde xorden dificultades.',
    marketing: 'Permite que socios publicitarios te recoñezan, midan os nosos anuncios e chos mostren noutros sitios web.',
    preferences: 'Lembra os axustes que fas, como o idioma ou a disposición da páxina.',
    errors: 'Envíanos un informe cando algo falla, para que o poidamos arranxar.',
  },
  gpcOff: 'Desactivado porque o teu navegador envía o sinal Global Privacy Control.',
  gpcOverride:
    'Se o activas, a túa escolla prevalece sobre Global Privacy Control só neste sitio web. Podes volver desactivalo en calquera momento.',
  gpcOverridden: 'Activado por decisión túa, aínda que o teu navegador envía o sinal Global Privacy Control.',
  exempt: 'Activo ata que o desactives.',
  minor: 'Desactivado pola túa idade.',
  withdraw: 'Podes volver aquí e cambiar de opinión en calquera momento. A retirada do consentimento ten efecto inmediato.',
  law: 'Lei aplicable aquí: {law}.',
  rights: 'Acceder aos teus datos, exportalos ou suprimilos',
  vendors: 'Provedores: {vendors}',
  vendor: 'Provedor',
  purpose: 'Finalidade',
  recipients: 'Destinatarios',
  keys: 'Gardado neste dispositivo',
  retention: 'Prazo de conservación dos datos',
  session: 'ata que peches a páxina',
  lasting: 'ata que se elimine',
  unfinished: 'Para deter por completo {vendors} cómpre recargar esta páxina.',
  reload: 'Recargar agora',
  save: 'Gardar a miña escolla',
  close: 'Pechar sen cambiar nada',
};

export const embeds: EmbedTexts = {
  video: 'Vídeo',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Publicación',
  form: 'Formulario',
  other: 'Contido inserido',
  contacts: 'Para mostralo, o teu navegador conéctase con {vendor}, que pode almacenar e ler datos neste dispositivo.',
  asked: 'Aínda non escolliches: {purposes}.',
  refused: 'Rexeitaches o seguinte: {purposes}.',
  ended: 'A túa resposta anterior xa non é válida: {purposes}.',
  unread: 'Desactivado porque aquí non se pode ler ningunha resposta túa: {purposes}.',
  off: 'Desactivado: {purposes}.',
  gpc: 'Desactivado por Global Privacy Control: {purposes}.',
  minor: 'Desactivado pola túa idade: {purposes}.',
  grants:
    'Con «Permitir sempre» dás o teu consentimento neste sitio web para o seguinte: {purposes}. Podes retiralo en calquera momento.',
  once: 'Mostrar unha vez',
  always: 'Permitir sempre',
  choices: 'Opcións de privacidade',
  privacy: 'Política de privacidade',
};

export const account: AccountTexts = {
  device: 'Neste dispositivo',
  account: 'Na túa conta',
  titles: {
    emails: 'Correos comerciais',
    'ai-training': 'Adestramento de IA',
  },
  descriptions: {
    emails: 'Novidades e ofertas por correo electrónico. As mensaxes necesarias para a túa conta envíanse en calquera caso.',
    'ai-training': 'Permite que modelos de IA aprendan do que creas aquí.',
  },
  loading: 'Cargando…',
  saving: 'Gardando…',
  saved: 'Gardado.',
  loadFailed: 'Non se puideron cargar as opcións da túa conta.',
  saveFailed: 'Non se puido gardar. Segue vixente o que escolliches antes.',
  retry: 'Tentar de novo',
};
