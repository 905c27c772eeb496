import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Choix de confidentialité',
  yourChoices: 'Vos choix de confidentialité',
  honored: 'Demande d’opposition prise en compte',
  on: 'oui',
  off: 'non',
  undecided: 'à choisir',
  titles: {
    analytics: 'Mesure d’audience',
    marketing: 'Publicité',
    preferences: 'Préférences',
    errors: 'Rapports d’erreur',
  },
};

export const banner: BannerTexts = {
  title: 'Avant tout, à vous de choisir',
  text: 'Avec votre consentement, {site} et ses partenaires stockent et lisent des données sur cet appareil pour : {purposes}.',
  notice:
    'Sauf refus de votre part, {site} et ses partenaires stockent et lisent des données sur cet appareil pour : {purposes}.',
  thisSite: 'ce site',
  withdraw: 'Vous pouvez modifier votre choix ou retirer votre consentement à tout moment dans « Choix de confidentialité ».',
  gpc: 'Votre navigateur envoie le signal Global Privacy Control. « Tout accepter » le respecte et n’active pas : {purposes}.',
  nothing: 'Tant que vous n’avez pas choisi, rien de facultatif n’est activé.',
  changed: 'Changement depuis votre dernier choix : {purposes}.',
  running: 'Déjà en cours, jusqu’à votre refus : {purposes}. « Tout refuser » y met fin.',
  accept: 'Tout accepter',
  ok: 'OK',
  reject: 'Tout refuser',
  preferences: 'Personnaliser',
  privacy: 'Politique de confidentialité',
  close: 'Fermer et tout refuser',
  saved: 'Votre choix est enregistré.',
};
