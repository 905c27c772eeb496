import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opciones de privacidad',
  intro: 'Elige qué se puede activar. Aunque no actives nada, todo funciona igual de bien.',
  necessary: 'Estrictamente necesario',
  necessaryText: 'Inicio de sesión, seguridad y registro de estas opciones. Sin ello, el sitio web no puede funcionar.',
  alwaysOn: 'Siempre activo',
  descriptions: {
    analytics: 'Cuenta las visitas y nos muestra qué funciones se usan y dónde surgen dificultades.',
    marketing: 'Permite a socios publicitarios reconocerte, medir nuestros anuncios y mostrártelos en otros sitios web.',
    preferences: 'Recuerda los ajustes que haces, como el idioma o la disposición de la página.',
    errors: 'Nos envía un informe cuando algo falla, para que podamos arreglarlo.',
  },
  gpcOff: 'Desactivado porque tu navegador envía la señal Global Privacy Control.',
  gpcOverride:
    'Si lo activas, tu elección prevalece sobre Global Privacy Control solo en este sitio web. Puedes volver a desactivarlo en cualquier momento.',
  gpcOverridden: 'Activado por decisión tuya, aunque tu navegador envía la señal Global Privacy Control.',
  exempt: 'Activo hasta que lo desactives.',
  minor: 'Desactivado por tu edad.',
  withdraw:
    'Puedes volver aquí y cambiar de opinión en cualquier momento. La retirada del consentimiento tiene efecto inmediato.',
  law: 'Ley aplicable aquí: {law}.',
  rights: 'Acceder a tus datos, exportarlos o suprimirlos',
  vendors: 'Proveedores: {vendors}',
  vendor: 'Proveedor',
  purpose: 'Finalidad',
  recipients: 'Destinatarios',
  keys: 'Guardado en este dispositivo',
  retention: 'Plazo de conservación de los datos',
  session: 'hasta que cierres la página',
  lasting: 'hasta que se elimine',
  unfinished: 'Para detener por completo {vendors} hay que recargar esta página.',
  reload: 'Recargar ahora',
  save: 'Guardar mi elección',
  close: 'Cerrar sin cambiar nada',
};

export const embeds: EmbedTexts = {
  video: 'Vídeo',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Publicación',
  form: 'Formulario',
  other: 'Contenido insertado',
  contacts: 'Para mostrarlo, tu navegador se conecta con {vendor}, que puede almacenar y leer datos en este dispositivo.',
  asked: 'Aún no has elegido: {purposes}.',
  refused: 'Has rechazado lo siguiente: {purposes}.',
  ended: 'Tu respuesta anterior ya no es válida: {purposes}.',
  unread: 'Desactivado porque aquí no se puede leer ninguna respuesta tuya: {purposes}.',
  off: 'Desactivado: {purposes}.',
  gpc: 'Desactivado por Global Privacy Control: {purposes}.',
  minor: 'Desactivado por tu edad: {purposes}.',
  grants:
    'Con «Permitir siempre» das tu consentimiento en este sitio web para lo siguiente: {purposes}. Puedes retirarlo en cualquier momento.',
  once: 'Mostrar una vez',
  always: 'Permitir siempre',
  choices: 'Opciones de privacidad',
  privacy: 'Política de privacidad',
};

export const account: AccountTexts = {
  device: 'En este dispositivo',
  account: 'En tu cuenta',
  titles: {
    emails: 'Correos comerciales',
    'ai-training': 'Entrenamiento de IA',
  },
  descriptions: {
    emails: 'Novedades y ofertas por correo electrónico. Los mensajes necesarios para tu cuenta se envían en cualquier caso.',
    'ai-training': 'Permite que modelos de IA aprendan de lo que creas aquí.',
  },
  loading: 'Cargando…',
  saving: 'Guardando…',
  saved: 'Guardado.',
  loadFailed: 'No se han podido cargar las opciones de tu cuenta.',
  saveFailed: 'No se ha podido guardar. Sigue vigente lo que elegiste antes.',
  retry: 'Reintentar',
};
