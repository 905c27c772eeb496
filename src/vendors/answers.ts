import { standIn } from './standIn.js';

/** Answers a call of a vendor that does not run. `keep` keeps it, as it was made or without who waits for it. */
export type Answer = (args: readonly unknown[], keep: (...args: readonly unknown[]) => unknown) => unknown;

type Done = (result: number) => unknown;

/** What is known of one API: how the methods are answered whose names match. */
type Answers = readonly (readonly [methods: RegExp, answer: Answer])[];

const silent = (): unknown => standIn(() => {});

/** Whoever waits may throw, and what was said with that is kept all the same. */
const goOn = (done: Done): void => {
  try {
    done(0);
  } catch (error) {
    reportError(error);
  }
};

/**
 * A page goes on with what the last of its functions does; with a yes the call is made without it, else it would be done twice.
 * It hears 0, as of Mixpanel once that is opted out, in which whoever looks for a result finds none.
 * https://github.com/mixpanel/mixpanel-js/blob/master/src/gdpr-utils.js
 */
const goesOn: Answer = (args, keep) => {
  const done = [...args].reverse().find((each) => typeof each === 'function');
  if (!done) return keep(...args);
  goOn(done as Done);
  return keep(...args.filter((each) => each !== done));
};

/** The same of an option called `callback`. */
const goesOnByOption: Answer = (args, keep) => {
  const { callback, ...options } = Object(args.at(-1)) as { callback?: unknown };
  if (typeof callback !== 'function') return keep(...args);
  goOn(callback as Done);
  return keep(...args.slice(0, -1), options);
};

/** The same of commands that are pushed: `['trackEvent', …, callback]`. */
const goesOnInCommands: Answer = (commands, keep) =>
  keep(
    ...commands.map((command) => {
      let kept = command;
      if (Array.isArray(command) && /^track/.test(command[0]))
        goesOn(command, (...args) => {
          kept = args;
        });
      return kept;
    }),
  );

/** What is handed over is the page's own work, which is measured: it is done, unmeasured. */
const works: Answer = (args) => {
  const work = args.at(-1);
  return typeof work === 'function' ? work(silent(), silent()) : work;
};

/**
 * What calls are answered with before a grant where keeping them is not all: by the name of the API, and in it of the method,
 * which is empty where the API itself is called. A page waits for some, builds on what others return, and must go on.
 */
export const ANSWERS: Readonly<Record<string, Answers>> = {
  // https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript
  mixpanel: [
    [
      /^(track(_with_groups|_charge)?|(set|add|remove)_group|set(_once)?|unset|increment|append|union|remove|clear_charges)$/,
      goesOn,
    ],
    [/^get_group$/, silent],
  ],
  // https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#callback; 0 is the code of what is not sent.
  amplitude: [
    [
      /^(init|add|remove|track|logEvent|identify|groupIdentify|setGroup|revenue|flush)$/,
      (args, keep) => {
        keep(...args);
        return { promise: Promise.resolve({ event: args[0], code: 0, message: '' }) };
      },
    ],
  ],
  // https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/#track
  analytics: [[/^(track|page|screen|identify|group|alias)$/, goesOn]],
  // https://plausible.io/docs/custom-event-goals
  plausible: [[/^$/, goesOnByOption]],
  // https://github.com/matomo-org/matomo/blob/5.x-dev/js/piwik.js
  _paq: [[/^push$/, goesOnInCommands]],
  // https://developers.pinterest.com/docs/track-conversions/pinterest-tag/
  pintrk: [[/^$/, goesOn]],
  // https://www.linkedin.com/help/lms/answer/a427660
  lintrk: [[/^$/, goesOn]],
  // https://docs.sentry.io/platforms/javascript/tracing/instrumentation/
  Sentry: [
    [/^(start(Span|SpanManual|NewTrace)|continueTrace|suppressTracing|with(ActiveSpan|IsolationScope))$/, works],
    [/^get\w*Scope$/, silent],
    // What there may not be there is not yet: pages ask `getClient()?.getOptions()`.
    [/^get(Client|ActiveSpan|Replay|Feedback)$/, () => undefined],
    [/^(flush|close)$/, async () => false],
  ],
};
