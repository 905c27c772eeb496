import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Integritetsinställningar',
  yourChoices: 'Dina integritetsinställningar',
  honored: 'Ditt bortval respekteras',
  on: 'på',
  off: 'av',
  undecided: 'inte valt än',
  titles: { analytics: 'Statistik', marketing: 'Marknadsföring', preferences: 'Inställningar', errors: 'Felrapporter' },
};

export const banner: BannerTexts = {
  title: 'Ditt val kommer först',
  text: 'Med ditt samtycke lagrar och läser {site} och dess leverantörer uppgifter på den här enheten för följande ändamål: {purposes}.',
  notice:
    'Om du inte avvisar det lagrar och läser {site} och dess leverantörer uppgifter på den här enheten för följande ändamål: {purposes}.',
  thisSite: 'den här webbplatsen',
  withdraw: 'Du kan när som helst ändra ditt val eller återkalla ditt samtycke under ”Integritetsinställningar”.',
  gpc: 'Din webbläsare skickar Global Privacy Control. ”Godkänn alla” respekterar det och låter följande vara avstängt: {purposes}.',
  nothing: 'Allt valfritt är avstängt tills du har valt.',
  changed: 'Ändrat sedan ditt senaste val: {purposes}.',
  running: 'Redan på tills du avvisar det: {purposes}. ”Avvisa alla” stänger av det.',
  accept: 'Godkänn alla',
  ok: 'OK',
  reject: 'Avvisa alla',
  preferences: 'Välj själv',
  privacy: 'Integritetspolicy',
  close: 'Stäng och avvisa alla',
  saved: 'Ditt val har sparats.',
};
