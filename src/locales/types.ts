/** Words on the page's own controls. */
export interface ControlTexts {
  /** The control that leads back to the choices. */
  readonly choices: string;
  /** The same where a sale can be refused: the wording of 11 CCR 7015, in English, or its equivalent. */
  readonly yourChoices: string;
  /** That a refusal of sale is in force, by signal or by hand (11 CCR 7025(c)(6)). */
  readonly honored: string;
  readonly on: string;
  readonly off: string;
  /** Neither on nor off: nobody has been asked yet. */
  readonly undecided: string;
  readonly titles: { readonly [id in 'analytics' | 'marketing' | 'preferences' | 'errors']: string };
}

/** The banner. `{site}` becomes the controller's name, `{purposes}` what it asks for. */
export interface BannerTexts {
  readonly title: string;
  readonly text: string;
  /** Instead of that where the law asks for a notice only: `{purposes}` run from the start. */
  readonly notice: string;
  /** What stands for `{site}` where the site did not name its controller. */
  readonly thisSite: string;
  /** That a yes can be taken back, and where (GDPR art. 7(3)). */
  readonly withdraw: string;
  /** Under Global Privacy Control: what "Accept all" leaves off. */
  readonly gpc: string;
  /** Where nothing runs until refused: that nothing optional runs yet. */
  readonly nothing: string;
  /** Why an answer is asked for again: what it was about, `{purposes}`, is no longer the same. */
  readonly changed: string;
  /** Where a purpose runs until refused: `{purposes}` are running. */
  readonly running: string;
  readonly accept: string;
  /** Takes note of a notice. */
  readonly ok: string;
  readonly reject: string;
  readonly preferences: string;
  readonly privacy: string;
  /** The close button that some places ask for, and what it does. */
  readonly close: string;
  /** Read out once a choice has been made. */
  readonly saved: string;
}

export interface BannerLocale {
  readonly controls: ControlTexts;
  readonly banner: BannerTexts;
}

/** Preferences and panel. */
export interface PreferencesTexts {
  readonly title: string;
  readonly intro: string;
  readonly necessary: string;
  readonly necessaryText: string;
  readonly alwaysOn: string;
  readonly descriptions: { readonly [id in 'analytics' | 'marketing' | 'preferences' | 'errors']: string };
  /** Under the switch of a purpose that Global Privacy Control denies. */
  readonly gpcOff: string;
  /** Under the same switch, where the visitor may still switch it on: what that does, naming the signal. */
  readonly gpcOverride: string;
  readonly gpcOverridden: string;
  /** That a purpose runs without consent, and until when. */
  readonly exempt: string;
  readonly minor: string;
  readonly withdraw: string;
  /** The short name of the law of the place. */
  readonly law: string;
  /** The link to where other rights are exercised: access, export, erasure. */
  readonly rights: string;
  /** Who processes for a purpose: `{vendors}`. */
  readonly vendors: string;
  /** Headings over what is told of a vendor: its name, what it is for, who receives the data, what is kept for how long. */
  readonly vendor: string;
  readonly purpose: string;
  readonly recipients: string;
  readonly keys: string;
  /** For how long a vendor keeps what it has collected. */
  readonly retention: string;
  /** The time of what ends with the session. */
  readonly session: string;
  /** The time of what has none. */
  readonly lasting: string;
  /** That a withdrawal is complete once the page is loaded again: `{vendors}` cannot be stopped before. */
  readonly unfinished: string;
  readonly reload: string;
  readonly save: string;
  readonly close: string;
}

/** What stands in the place of an embed. `{vendor}` becomes who is behind it, `{purposes}` what it is withheld for. */
export interface EmbedTexts {
  /** What an embed is: said before its title. */
  readonly video: string;
  readonly audio: string;
  readonly map: string;
  readonly post: string;
  readonly form: string;
  readonly other: string;
  /** What showing it does. */
  readonly contacts: string;
  /** Why it is not shown. */
  readonly asked: string;
  readonly refused: string;
  /** What was answered is over, by time or with the policy. */
  readonly ended: string;
  /** What was answered cannot be read, or no answer could be kept. */
  readonly unread: string;
  readonly off: string;
  readonly gpc: string;
  readonly minor: string;
  /** What the second button does, by its name. */
  readonly grants: string;
  readonly once: string;
  readonly always: string;
  /** The way to the preferences. */
  readonly choices: string;
  readonly privacy: string;
}

/** Purposes that are agreed to for the visitor's account with the site. */
export interface AccountTexts {
  /** Over the purposes that are agreed to for this device. */
  readonly device: string;
  /** Over those of the account. */
  readonly account: string;
  readonly titles: { readonly [id in 'emails' | 'ai-training']: string };
  readonly descriptions: { readonly [id in 'emails' | 'ai-training']: string };
  /** What the account says is on its way here, a change is on its way there, and has arrived. */
  readonly loading: string;
  readonly saving: string;
  readonly saved: string;
  /** What the account says could not be had; a change was not kept, and what was before it holds. */
  readonly loadFailed: string;
  readonly saveFailed: string;
  readonly retry: string;
}

export interface PreferencesLocale {
  readonly preferences: PreferencesTexts;
  readonly embeds: EmbedTexts;
  readonly account: AccountTexts;
}

/** All words of a language. */
export interface Words extends BannerLocale, PreferencesLocale {}

type Some<T> = { readonly [key in keyof T]?: (T[key] extends string ? string : Some<T[key]>) | undefined };

/** Words that a site has of its own, as far as it has any. */
export type OwnWords = Some<Words>;
