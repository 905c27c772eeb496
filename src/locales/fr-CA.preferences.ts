import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Choix de confidentialité',
  intro: 'Choisissez ce que vous autorisez. Si vous refusez, tout fonctionne aussi bien.',
  necessary: 'Strictement nécessaire',
  necessaryText: 'Connexion, sécurité et mémorisation de ces choix. Le site ne peut pas fonctionner sans cela.',
  alwaysOn: 'Toujours actif',
  descriptions: {
    analytics: 'Compte les visites et nous montre quelles fonctions sont utilisées et lesquelles causent des difficultés.',
    marketing:
      'Permet à des partenaires publicitaires de vous reconnaître, de mesurer nos publicités et de vous les montrer sur d’autres sites.',
    preferences: 'Retient vos réglages, comme la langue et la mise en page.',
    errors: 'Nous envoie un rapport quand quelque chose ne fonctionne pas, pour que nous puissions le corriger.',
  },
  gpcOff: 'Désactivé, car votre navigateur envoie le signal Global Privacy Control.',
  gpcOverride:
    'Si vous l’activez, votre choix prime sur Global Privacy Control, pour ce site uniquement. Vous pouvez le désactiver à nouveau en tout temps.',
  gpcOverridden: 'Activé à votre demande, bien que votre navigateur envoie le signal Global Privacy Control.',
  exempt: 'Actif jusqu’à ce que vous le désactiviez.',
  minor: 'Désactivé en raison de votre âge.',
  withdraw: 'Vous pouvez revenir ici et changer d’avis en tout temps. Un retrait prend effet immédiatement.',
  law: 'La loi applicable ici : {law}.',
  rights: 'Consulter, exporter ou supprimer vos renseignements personnels',
  vendors: 'Fournisseurs : {vendors}',
  vendor: 'Fournisseur',
  purpose: 'Finalité',
  recipients: 'Destinataires',
  keys: 'Conservé sur cet appareil',
  retention: 'Durée de conservation des renseignements recueillis',
  session: 'jusqu’à la fermeture de la page',
  lasting: 'jusqu’à suppression',
  unfinished: 'L’arrêt n’est complet qu’une fois cette page rechargée : {vendors}.',
  reload: 'Recharger maintenant',
  save: 'Enregistrer mon choix',
  close: 'Fermer sans rien modifier',
};

export const embeds: EmbedTexts = {
  video: 'Vidéo',
  audio: 'Audio',
  map: 'Carte',
  post: 'Publication',
  form: 'Formulaire',
  other: 'Contenu intégré',
  contacts: 'Pour l’afficher, votre navigateur contacte {vendor}, qui peut enregistrer et lire des données sur cet appareil.',
  asked: 'Vous n’avez pas encore choisi : {purposes}.',
  refused: 'Vous avez refusé : {purposes}.',
  ended: 'Votre réponse précédente n’est plus valable : {purposes}.',
  unread: 'Désactivé, car aucune réponse de votre part ne peut être lue ici : {purposes}.',
  off: 'Désactivé : {purposes}.',
  gpc: 'Désactivé en raison de Global Privacy Control : {purposes}.',
  minor: 'Désactivé en raison de votre âge : {purposes}.',
  grants: '« Toujours autoriser » vaut consentement sur ce site pour : {purposes}. Vous pouvez le retirer en tout temps.',
  once: 'Afficher une fois',
  always: 'Toujours autoriser',
  choices: 'Choix de confidentialité',
  privacy: 'Politique de confidentialité',
};

export const account: AccountTexts = {
  device: 'Sur cet appareil',
  account: 'Dans votre compte',
  titles: {
    emails: 'Courriels promotionnels',
    'ai-training': 'Entraînement de l’IA',
  },
  descriptions: {
    emails: 'Nouvelles et offres par courriel. Les messages nécessaires à votre compte vous sont envoyés dans tous les cas.',
    'ai-training': 'Permet à des modèles d’IA d’apprendre à partir de ce que vous créez ici.',
  },
  loading: 'Chargement…',
  saving: 'Enregistrement…',
  saved: 'Enregistré.',
  loadFailed: 'Les choix de votre compte n’ont pas pu être chargés.',
  saveFailed: 'Ce choix n’a pas pu être enregistré. Votre choix précédent reste valable.',
  retry: 'Réessayer',
};
