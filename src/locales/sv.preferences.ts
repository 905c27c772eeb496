import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Integritetsinställningar',
  intro: 'Välj vad du vill tillåta. Allt fungerar lika bra utan.',
  necessary: 'Strikt nödvändigt',
  necessaryText: 'Inloggning, säkerhet och lagring av de här valen. Webbplatsen fungerar inte utan det.',
  alwaysOn: 'Alltid på',
  descriptions: {
    analytics: 'Räknar besök och visar oss vilka funktioner som används och var folk kör fast.',
    marketing: 'Låter annonspartner känna igen dig, mäta effekten av våra annonser och visa dem för dig på andra webbplatser.',
    preferences: 'Kommer ihåg inställningar som du gör, till exempel språk och layout.',
    errors: 'Skickar en rapport till oss när något går fel, så att vi kan rätta till det.',
  },
  gpcOff: 'Avstängt eftersom din webbläsare skickar Global Privacy Control.',
  gpcOverride:
    'Om du slår på det går ditt val före Global Privacy Control, men bara på den här webbplatsen. Du kan när som helst stänga av det igen.',
  gpcOverridden: 'På enligt ditt eget val, trots att din webbläsare skickar Global Privacy Control.',
  exempt: 'På tills du stänger av det.',
  minor: 'Avstängt på grund av din ålder.',
  withdraw: 'Du kan när som helst komma tillbaka hit och ändra ditt val. Om du återkallar ett samtycke gäller det direkt.',
  law: 'Den lag som gäller här: {law}.',
  rights: 'Få tillgång till, exportera eller radera dina uppgifter',
  vendors: 'Leverantörer: {vendors}',
  vendor: 'Leverantör',
  purpose: 'Ändamål',
  recipients: 'Mottagare',
  keys: 'Lagras på den här enheten',
  retention: 'Lagringstid för insamlade uppgifter',
  session: 'tills du stänger sidan',
  lasting: 'tills det tas bort',
  unfinished: '{vendors} kan stoppas helt först när den här sidan laddas om.',
  reload: 'Ladda om nu',
  save: 'Spara mitt val',
  close: 'Stäng utan att ändra något',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Ljud',
  map: 'Karta',
  post: 'Inlägg',
  form: 'Formulär',
  other: 'Inbäddat innehåll',
  contacts: 'För att visa det här måste din webbläsare kontakta {vendor}, som kan lagra och läsa uppgifter på den här enheten.',
  asked: 'Du har inte valt än: {purposes}.',
  refused: 'Du har avvisat: {purposes}.',
  ended: 'Ditt tidigare svar gäller inte längre: {purposes}.',
  unread: 'Avstängt eftersom det inte går att läsa något svar från dig här: {purposes}.',
  off: 'Avstängt: {purposes}.',
  gpc: 'Avstängt på grund av Global Privacy Control: {purposes}.',
  minor: 'Avstängt på grund av din ålder: {purposes}.',
  grants:
    'Med ”Tillåt alltid” samtycker du på den här webbplatsen till: {purposes}. Du kan när som helst återkalla ditt samtycke.',
  once: 'Visa en gång',
  always: 'Tillåt alltid',
  choices: 'Integritetsinställningar',
  privacy: 'Integritetspolicy',
};

export const account: AccountTexts = {
  device: 'På den här enheten',
  account: 'På ditt konto',
  titles: {
    emails: 'Marknadsföring via e-post',
    'ai-training': 'AI-träning',
  },
  descriptions: {
    emails: 'Nyheter och erbjudanden via e-post. Meddelanden som behövs för ditt konto skickas ändå.',
    'ai-training': 'Låter AI-modeller lära sig av det du skapar här.',
  },
  loading: 'Laddar…',
  saving: 'Sparar…',
  saved: 'Sparat.',
  loadFailed: 'Valen på ditt konto kunde inte hämtas.',
  saveFailed: 'Det gick inte att spara. Ditt tidigare val gäller fortfarande.',
  retry: 'Försök igen',
};
