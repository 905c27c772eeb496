import { createConsent as createHeadless } from './headless.js';
import { type Consent, createConsent } from './index.js';
import { clarityGate } from './vendors/clarity.js';
import { googleAdsGate, googleGate, googleTagManagerGate } from './vendors/google.js';
import { metaGate } from './vendors/meta.js';
import { posthogGate } from './vendors/posthog.js';
import { tiktokGate } from './vendors/tiktok.js';

/** Never run: it compiles, and where it says that it must not compile, it does not. */

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IdOf<C> = C extends Consent<infer Id> ? Id : never;
const holds = <T extends true>(): T | undefined => undefined;

export const namesItsPurposes = (): void => {
  const consent = createConsent({ purposes: ['analytics', 'errors'] });
  holds<Same<IdOf<typeof consent>, 'analytics' | 'errors'>>();
  consent.allows('analytics');
  consent.allows('necessary');
  consent.decide({ analytics: true });
  consent.decide({});
  consent.withdraw('errors');
  consent.gate('errors', { open() {} });
  consent.gate(['analytics', 'errors'], { open() {}, close() {} });

  // @ts-expect-error misspelt
  consent.allows('anaytics');
  // @ts-expect-error not among those declared
  consent.allows('marketing');
  // @ts-expect-error misspelt
  consent.explain('anaytics');
  // @ts-expect-error misspelt
  consent.decide({ anaytics: true });
  // @ts-expect-error nobody decides about what is necessary
  consent.decide({ necessary: false });
  // @ts-expect-error yes or no
  consent.decide({ analytics: 'yes' });
  // @ts-expect-error misspelt
  consent.gate('anaytics', { open() {} });
  // @ts-expect-error misspelt, among others
  consent.gate(['analytics', 'anaytics'], { open() {} });
  // @ts-expect-error a gate that does not open
  consent.gate('analytics', { close() {} });
  // @ts-expect-error misspelt
  consent.withdraw('anaytics');
  // @ts-expect-error what is necessary cannot be withdrawn
  consent.withdraw('necessary');
};

export const hasTwoPurposesUnlessToldOtherwise = (): void => {
  const consent = createConsent();
  holds<Same<IdOf<typeof consent>, 'analytics' | 'marketing'>>();
  const configured = createConsent({ region: 'DE', policyVersion: '1' });
  holds<Same<IdOf<typeof configured>, 'analytics' | 'marketing'>>();
  consent.allows('marketing');
  // @ts-expect-error not among the two
  consent.allows('errors');
};

export const takesPurposesOfTheSite = (): void => {
  const consent = createConsent({
    purposes: ['analytics', { id: 'forum', title: 'Forum' }, { id: 'partners', sale: true }],
  });
  holds<Same<IdOf<typeof consent>, 'analytics' | 'forum' | 'partners'>>();
  consent.decide({ forum: true, partners: false });
  // @ts-expect-error misspelt
  consent.decide({ fourm: true });
  // @ts-expect-error misspelt
  consent.withdraw('fourm');
  // @ts-expect-error a purpose has an id
  createConsent({ purposes: [{ title: 'Forum' }] });
};

export const knowsItsState = (): void => {
  const consent = createConsent({ purposes: ['analytics'] });
  const granted: boolean = consent.state.verdicts.analytics.granted;
  const necessary: boolean = consent.state.verdicts.necessary.granted;
  consent.subscribe(({ verdicts, view }) => {
    if (view === 'banner') void [verdicts.analytics, granted, necessary];
    // @ts-expect-error no such view
    if (view === 'popup') return;
  });
  // @ts-expect-error the state is to be read
  consent.state.view = 'none';
  // @ts-expect-error there is no such layer
  consent.open('popup');
};

export const knowsThePurposesOfItsGates = (): void => {
  createConsent({ gates: [{ purpose: 'analytics', open() {} }, posthogGate({ key: 'phc_1' }), metaGate({ id: '1' })] });
  createConsent({
    purposes: ['stats'],
    gates: [posthogGate({ key: 'phc_1', purpose: 'stats' }), { purpose: ['stats'], open() {} }],
  });
  // @ts-expect-error misspelt
  createConsent({ gates: [{ purpose: 'anaytics', open() {} }] });
  // @ts-expect-error misspelt
  createConsent({ gates: [posthogGate({ key: 'phc_1', purpose: 'anaytics' })] });
  createConsent({ gates: [tiktokGate({ id: '1' }), clarityGate({ id: '1' })] });
  createConsent({ purposes: ['ads'], gates: [tiktokGate({ id: '1', purpose: 'ads' })] });
  // @ts-expect-error not declared
  createConsent({ purposes: ['stats'], gates: [googleGate({ id: 'G-1' })] });
  // @ts-expect-error not declared
  createConsent({ purposes: ['stats'], gates: [clarityGate({ id: '1' })] });
  createConsent({ gates: [googleGate({ id: 'G-1' }), googleAdsGate({ id: 'AW-1' }), googleTagManagerGate({ id: 'GTM-1' })] });
  createConsent({ purposes: ['stats'], gates: [googleTagManagerGate({ id: 'GTM-1', purpose: 'stats' })] });
  // @ts-expect-error a container serves marketing too, which is not declared
  createConsent({ purposes: ['analytics'], gates: [googleTagManagerGate({ id: 'GTM-1' })] });
  // @ts-expect-error misspelt
  createConsent({ gates: [googleAdsGate({ id: 'AW-1', purpose: ['analytics', 'maketing'] })] });
};

export const knowsThePurposesOfFeatures = (): void => {
  const purposes = ['analytics', 'errors', 'replay'] as const;
  createConsent({ purposes, gates: [posthogGate({ key: 'phc_1', features: { replay: 'replay', exceptions: 'errors' } })] });
  createConsent({
    purposes: ['stats', 'replay'],
    gates: [posthogGate({ key: 'phc_1', purpose: 'stats', features: { replay: 'replay' } })],
  });
  // @ts-expect-error not declared
  createConsent({ gates: [posthogGate({ key: 'phc_1', features: { replay: 'replay' } })] });
  // @ts-expect-error its own purpose is not declared
  createConsent({ purposes: ['replay'], gates: [posthogGate({ key: 'phc_1', features: { replay: 'replay' } })] });
  // @ts-expect-error misspelt
  posthogGate({ key: 'phc_1', features: { recording: 'replay' } });
  // @ts-expect-error no list
  posthogGate({ key: 'phc_1', features: { replay: ['replay'] } });
};

export const hasTheApiOfWhatItLoads = (): void => {
  const loaded = posthogGate({ key: 'phc_1', load: async () => ({ default: { hello: (name: string) => name } }) });
  holds<Same<ReturnType<typeof loaded.posthog.hello>, string>>();
  const held = posthogGate({ instance: { hello: () => String(1) } });
  holds<Same<ReturnType<typeof held.posthog.hello>, string>>();
  posthogGate({ key: 'phc_1' }).posthog.capture('seen');
  // @ts-expect-error nobody knows it without the types of what is loaded
  posthogGate({ key: 'phc_1' }).posthog.hello();
};

export const followsOnePurposeByAGate = (): void => {
  const consent = createConsent();
  consent.gate('analytics', posthogGate({ key: 'phc_1' }));
  consent.gate(['analytics', 'marketing'], { open() {} });
  // @ts-expect-error PostHog's gate follows another purpose
  consent.gate('marketing', posthogGate({ key: 'phc_1' }));
};

export const knowsItsOptions = (): void => {
  createConsent({ region: async () => 'DE', position: 'corner', control: 'off' });
  // @ts-expect-error misspelt
  createConsent({ regoin: 'DE' });
  // @ts-expect-error not one of the three
  createConsent({ position: 'top' });
  // @ts-expect-error years
  createConsent({ age: '16' });
};

export const isTheSameWithoutAFace = (): void => {
  const consent = createHeadless({ purposes: ['analytics', { id: 'forum' }] });
  holds<Same<IdOf<typeof consent>, 'analytics' | 'forum'>>();
  // @ts-expect-error misspelt
  consent.allows('fourm');
};
