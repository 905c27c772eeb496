import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Tietosuojavalinnat',
  intro: 'Valitse, mikä saa olla käytössä. Kaikki toimii yhtä hyvin ilmankin.',
  necessary: 'Välttämättömät',
  necessaryText: 'Kirjautuminen, tietoturva ja näiden valintojen muistaminen. Sivusto ei toimi ilman niitä.',
  alwaysOn: 'Aina päällä',
  descriptions: {
    analytics: 'Laskemme käynnit ja näemme, mitä toimintoja käytetään ja missä tulee ongelmia.',
    marketing:
      'Mainoskumppanit voivat tunnistaa sinut, mitata mainontaamme ja näyttää mainoksiamme sinulle muilla sivustoilla.',
    preferences: 'Muistamme tekemäsi asetukset, kuten kielen ja asettelun.',
    errors: 'Kun jokin ei toimi, saamme raportin, jotta voimme korjata vian.',
  },
  gpcOff: 'Pois päältä, koska selaimesi lähettää Global Privacy Control -signaalin.',
  gpcOverride:
    'Jos kytket tämän päälle, valintasi ohittaa Global Privacy Control -signaalin vain tällä sivustolla. Voit kytkeä tämän taas pois päältä milloin tahansa.',
  gpcOverridden: 'Päällä omasta valinnastasi, vaikka selaimesi lähettää Global Privacy Control -signaalin.',
  exempt: 'Käytössä, kunnes kytket tämän pois päältä.',
  minor: 'Pois päältä ikäsi vuoksi.',
  withdraw: 'Voit palata tänne ja muuttaa mieltäsi milloin tahansa. Peruutus tulee voimaan heti.',
  law: 'Täällä sovellettava laki: {law}.',
  rights: 'Tarkastele, lataa tai poista tietojasi',
  vendors: 'Kumppanit: {vendors}',
  vendor: 'Kumppani',
  purpose: 'Käyttötarkoitus',
  recipients: 'Vastaanottajat',
  keys: 'Tallennettu tälle laitteelle',
  retention: 'Kerättyjen tietojen säilytysaika',
  session: 'kunnes suljet sivun',
  lasting: 'poistamiseen asti',
  unfinished: 'Pysähtyy kokonaan vasta, kun tämä sivu ladataan uudelleen: {vendors}.',
  reload: 'Lataa sivu uudelleen',
  save: 'Tallenna valintani',
  close: 'Sulje muuttamatta mitään',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Ääni',
  map: 'Kartta',
  post: 'Julkaisu',
  form: 'Lomake',
  other: 'Upotettu sisältö',
  contacts:
    'Sisällön näyttämiseksi selaimesi ottaa yhteyttä palveluun {vendor}, joka voi tallentaa tälle laitteelle ja lukea siltä tietoja.',
  asked: 'Et ole vielä valinnut: {purposes}.',
  refused: 'Olet kieltänyt: {purposes}.',
  ended: 'Aiempi vastauksesi ei ole enää voimassa: {purposes}.',
  unread: 'Pois päältä, koska vastaustasi ei voida lukea täällä: {purposes}.',
  off: 'Pois päältä: {purposes}.',
  gpc: 'Pois päältä Global Privacy Control -signaalin vuoksi: {purposes}.',
  minor: 'Pois päältä ikäsi vuoksi: {purposes}.',
  grants:
    '”Salli aina” on suostumuksesi tällä sivustolla seuraaviin tarkoituksiin: {purposes}. Voit peruuttaa sen milloin tahansa.',
  once: 'Näytä kerran',
  always: 'Salli aina',
  choices: 'Tietosuojavalinnat',
  privacy: 'Tietosuojaseloste',
};

export const account: AccountTexts = {
  device: 'Tällä laitteella',
  account: 'Tililläsi',
  titles: {
    emails: 'Markkinointiviestit',
    'ai-training': 'Tekoälyn koulutus',
  },
  descriptions: {
    emails: 'Uutisia ja tarjouksia sähköpostitse. Tilisi kannalta välttämättömät viestit lähetetään joka tapauksessa.',
    'ai-training': 'Tekoälymallit saavat oppia siitä, mitä luot täällä.',
  },
  loading: 'Ladataan…',
  saving: 'Tallennetaan…',
  saved: 'Tallennettu.',
  loadFailed: 'Tilisi valintoja ei voitu ladata.',
  saveFailed: 'Tallennus ei onnistunut. Aiempi valintasi on edelleen voimassa.',
  retry: 'Yritä uudelleen',
};
