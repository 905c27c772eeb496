import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Tietosuojavalinnat',
  yourChoices: 'Omat tietosuojavalintasi',
  honored: 'Kieltosi on otettu huomioon',
  on: 'päällä',
  off: 'pois päältä',
  undecided: 'vielä valitsematta',
  titles: { analytics: 'Analytiikka', marketing: 'Markkinointi', preferences: 'Omat asetukset', errors: 'Virheraportit' },
};

export const banner: BannerTexts = {
  title: 'Sinä päätät ensin',
  text: 'Suostumuksellasi {site} ja sen kumppanit tallentavat tälle laitteelle ja lukevat siltä tietoja seuraaviin tarkoituksiin: {purposes}.',
  notice:
    'Ellet kieltäydy, {site} ja sen kumppanit tallentavat tälle laitteelle ja lukevat siltä tietoja seuraaviin tarkoituksiin: {purposes}.',
  thisSite: 'tämä sivusto',
  withdraw: 'Voit milloin tahansa muuttaa valintaasi tai peruuttaa suostumuksesi kohdassa ”Tietosuojavalinnat”.',
  gpc: 'Selaimesi lähettää Global Privacy Control -signaalin. ”Hyväksy kaikki” noudattaa sitä ja jättää pois päältä: {purposes}.',
  nothing: 'Ennen valintaasi käytössä on vain välttämätön.',
  changed: 'Muuttunut edellisen valintasi jälkeen: {purposes}.',
  running: 'Jo käytössä, kunnes kieltäydyt: {purposes}. ”Hylkää kaikki” lopettaa tämän.',
  accept: 'Hyväksy kaikki',
  ok: 'OK',
  reject: 'Hylkää kaikki',
  preferences: 'Valitsen itse',
  privacy: 'Tietosuojaseloste',
  close: 'Sulje ja hylkää kaikki',
  saved: 'Valintasi on tallennettu.',
};
