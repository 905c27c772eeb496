import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opciones de privacidad',
  intro: 'Elija qué se puede activar. Aunque no active nada, todo funciona igual de bien.',
  necessary: 'Estrictamente necesario',
  necessaryText: 'Inicio de sesión, seguridad y registro de estas opciones. Sin ello, el sitio web no puede funcionar.',
  alwaysOn: 'Siempre activo',
  descriptions: {
    analytics: 'Cuenta las visitas y nos muestra qué funciones se usan y dónde surgen dificultades.',
    marketing: 'Permite a socios publicitarios reconocerle, medir nuestros anuncios y mostrárselos en otros sitios web.',
    preferences: 'Recuerda los ajustes que usted hace, como el idioma o la disposición de la página.',
    errors: 'Nos envía un informe cuando algo falla, para que podamos corregirlo.',
  },
  gpcOff: 'Desactivado porque su navegador envía la señal Global Privacy Control.',
  gpcOverride:
    'Si lo activa, su elección prevalece sobre Global Privacy Control solo en este sitio web. Puede volver a desactivarlo en cualquier momento.',
  gpcOverridden: 'Activado por decisión suya, aunque su navegador envía la señal Global Privacy Control.',
  exempt: 'Activo hasta que usted lo desactive.',
  minor: 'Desactivado debido a su edad.',
  withdraw: 'Puede volver aquí y cambiar de opinión en cualquier momento. La revocación tiene efecto inmediato.',
  law: 'Ley aplicable aquí: {law}.',
  rights: 'Acceder a sus datos, exportarlos o eliminarlos',
  vendors: 'Proveedores: {vendors}',
  vendor: 'Proveedor',
  purpose: 'Finalidad',
  recipients: 'Destinatarios',
  keys: 'Guardado en este dispositivo',
  retention: 'Plazo de conservación de los datos',
  session: 'hasta que cierre la página',
  lasting: 'hasta que se elimine',
  unfinished: 'Para detener por completo {vendors} hay que recargar esta página.',
  reload: 'Recargar ahora',
  save: 'Guardar mi elección',
  close: 'Cerrar sin cambiar nada',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Publicación',
  form: 'Formulario',
  other: 'Contenido insertado',
  contacts: 'Para mostrarlo, su navegador se conecta con {vendor}, que puede almacenar y leer datos en este dispositivo.',
  asked: 'Usted aún no ha elegido: {purposes}.',
  refused: 'Usted rechazó lo siguiente: {purposes}.',
  ended: 'Su respuesta anterior ya no es válida: {purposes}.',
  unread: 'Desactivado porque aquí no se puede leer ninguna respuesta suya: {purposes}.',
  off: 'Desactivado: {purposes}.',
  gpc: 'Desactivado por Global Privacy Control: {purposes}.',
  minor: 'Desactivado debido a su edad: {purposes}.',
  grants:
    'Con “Permitir siempre” da su consentimiento en este sitio web para lo siguiente: {purposes}. Puede revocarlo en cualquier momento.',
  once: 'Mostrar una vez',
  always: 'Permitir siempre',
  choices: 'Opciones de privacidad',
  privacy: 'Política de privacidad',
};

export const account: AccountTexts = {
  device: 'En este dispositivo',
  account: 'En su cuenta',
  titles: {
    emails: 'Correos promocionales',
    'ai-training': 'Entrenamiento de IA',
  },
  descriptions: {
    emails: 'Novedades y ofertas por correo electrónico. Los mensajes necesarios para su cuenta se envían en cualquier caso.',
    'ai-training': 'Permite que modelos de IA aprendan de lo que usted crea aquí.',
  },
  loading: 'Cargando…',
  saving: 'Guardando…',
  saved: 'Guardado.',
  loadFailed: 'No se pudieron cargar las opciones de su cuenta.',
  saveFailed: 'No se pudo guardar. Sigue vigente lo que eligió antes.',
  retry: 'Reintentar',
};
