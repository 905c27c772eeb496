import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Scelte sulla privacy',
  intro: 'Scegli che cosa può essere attivato. Anche se non attivi nulla, tutto funziona altrettanto bene.',
  necessary: 'Strettamente necessario',
  necessaryText: 'Accesso, sicurezza e memorizzazione di queste scelte. Il sito non può farne a meno.',
  alwaysOn: 'Sempre attivo',
  descriptions: {
    analytics: 'Conta le visite e ci mostra quali funzioni vengono usate e dove si incontrano difficoltà.',
    marketing: 'Consente ai partner pubblicitari di riconoscerti, misurare i nostri annunci e mostrarteli su altri siti.',
    preferences: 'Ricorda le impostazioni che scegli, come la lingua o la disposizione della pagina.',
    errors: 'Ci invia una segnalazione quando qualcosa non funziona, così possiamo intervenire.',
  },
  gpcOff: 'Disattivato perché il tuo browser invia il segnale Global Privacy Control.',
  gpcOverride:
    'Se lo attivi, la tua scelta prevale su Global Privacy Control solo su questo sito. Puoi disattivarlo di nuovo in qualsiasi momento.',
  gpcOverridden: 'Attivato per tua scelta, anche se il tuo browser invia il segnale Global Privacy Control.',
  exempt: 'Attivo finché non lo disattivi.',
  minor: 'Disattivato in base alla tua età.',
  withdraw: 'Puoi tornare qui e cambiare idea in qualsiasi momento. La revoca ha effetto immediato.',
  law: 'Legge applicabile qui: {law}.',
  rights: 'Accedi ai tuoi dati, esportali o cancellali',
  vendors: 'Fornitori: {vendors}',
  vendor: 'Fornitore',
  purpose: 'Finalità',
  recipients: 'Destinatari',
  keys: 'Salvato su questo dispositivo',
  retention: 'Periodo di conservazione dei dati',
  session: 'fino alla chiusura della pagina',
  lasting: 'fino alla rimozione',
  unfinished: 'Per fermare del tutto {vendors} occorre ricaricare questa pagina.',
  reload: 'Ricarica ora',
  save: 'Salva la mia scelta',
  close: 'Chiudi senza cambiare nulla',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Mappa',
  post: 'Post',
  form: 'Modulo',
  other: 'Contenuto incorporato',
  contacts:
    'Per mostrare questo contenuto, il tuo browser contatta {vendor}, che può memorizzare e leggere dati su questo dispositivo.',
  asked: 'Non hai ancora scelto: {purposes}.',
  refused: 'Hai rifiutato: {purposes}.',
  ended: 'La tua risposta precedente non è più valida: {purposes}.',
  unread: 'Disattivato perché qui non è possibile leggere alcuna tua risposta: {purposes}.',
  off: 'Disattivato: {purposes}.',
  gpc: 'Disattivato per via di Global Privacy Control: {purposes}.',
  minor: 'Disattivato in base alla tua età: {purposes}.',
  grants:
    'Con “Consenti sempre” dai il tuo consenso su questo sito a quanto segue: {purposes}. Puoi revocarlo in qualsiasi momento.',
  once: 'Mostra una volta',
  always: 'Consenti sempre',
  choices: 'Scelte sulla privacy',
  privacy: 'Informativa sulla privacy',
};

export const account: AccountTexts = {
  device: 'Su questo dispositivo',
  account: 'Nel tuo account',
  titles: {
    emails: 'Email promozionali',
    'ai-training': 'Addestramento dell’IA',
  },
  descriptions: {
    emails: 'Novità e offerte via email. I messaggi necessari per il tuo account vengono inviati comunque.',
    'ai-training': 'Consente ai modelli di IA di imparare da ciò che crei qui.',
  },
  loading: 'Caricamento…',
  saving: 'Salvataggio…',
  saved: 'Salvato.',
  loadFailed: 'Non è stato possibile caricare le scelte del tuo account.',
  saveFailed: 'Non è stato possibile salvare. Resta valida la tua scelta precedente.',
  retry: 'Riprova',
};
