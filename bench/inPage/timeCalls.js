/**
 * Times `resolvePolicy` and `evaluate` for every code of the jurisdiction table, in Node and in a browser alike. Every
 * time is in microseconds a call.
 *
 * @typedef {object} Times
 * @property {number} first the very first call in this realm: what V8 has to compile for it is included
 * @property {number[]} once one call for each code, in the table's order, with code that is not yet optimised
 * @property {number[]} often for each code the median of several long runs, with code that is
 */

/** A run is at least this long, in milliseconds: CPU throttling works in steps of a fraction of one. */
const RUN = 4;
const RUNS = 5;
/** Calls between two looks at the clock. */
const STRIDE = 20;

const timeOnce = (call) => {
  const start = performance.now();
  call();
  return (performance.now() - start) * 1000;
};

const timeRun = (call) => {
  const start = performance.now();
  let calls = 0;
  let passed = 0;
  do {
    for (let i = 0; i < STRIDE; i++) call();
    calls += STRIDE;
    passed = performance.now() - start;
  } while (passed < RUN);
  return (passed * 1000) / calls;
};

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/**
 * `makeCall` makes, of a code, the call to be timed.
 *
 * @param {string[]} codes @param {(code: string) => () => unknown} makeCall @returns {Times}
 */
const timeAll = (codes, makeCall, warm) => {
  const calls = codes.map(makeCall);
  const [first, ...rest] = calls.map(timeOnce);
  const once = [first, ...rest];
  return { first, once, often: warm ? calls.map((call) => middle(Array.from({ length: RUNS }, () => timeRun(call)))) : [] };
};

/**
 * `policy`: the module `@minima/consent/policy`. `warm`: also the long runs, which take a few seconds.
 *
 * @returns {{ resolvePolicy: Times, evaluate: Times }}
 */
export const timeCalls = ({ resolvePolicy, evaluate, jurisdictions }, warm) => {
  const now = Date.now();
  const codes = Object.keys(jurisdictions);
  let kept; // what is returned has to go somewhere, or V8 may leave the call out
  const resolve = (region) => () => {
    kept = resolvePolicy(region, { now, policyVersion: '2026-11-01' });
  };
  const judge = (region) => {
    const policy = resolvePolicy(region, { now, policyVersion: '2026-11-01' });
    const choice = { answer: 'granted', at: now - 1000 };
    const record = { region, version: '2026-11-01', choices: { analytics: choice, marketing: choice } };
    const inputs = { policy, record, signals: { gpc: true }, now };
    return () => {
      kept = evaluate(inputs);
    };
  };
  const times = { resolvePolicy: timeAll(codes, resolve, warm), evaluate: timeAll(codes, judge, warm) };
  return kept && times;
};

/** A record as a browser sends it. What it says matters little; that it has to be read does. */
const COOKIE = (now) => {
  const at = Math.floor((now - 1000) / 1000).toString(36);
  const choices = ['analytics=granted', 'marketing=denied'].map((said) => `${said}.${at}.abcd`);
  return `minima_consent=r=DE&p=2026-11-01&${choices.join('&')}&v=1`;
};

/**
 * The whole way to a decision, as at the start of a page: region from an option, record from the cookie, look-up,
 * verdicts. In a realm in which nothing of it has run before. `policy` and `server` are the modules.
 *
 * @returns {{ first: number, again: number }} microseconds of the very first time and of the middle one of the next hundred
 */
export const timePath = ({ resolvePolicy, evaluate }, { parseConsent }) => {
  const now = Date.now();
  const cookie = COOKIE(now);
  let verdicts;
  const decide = () => {
    const policy = resolvePolicy('DE', { now, policyVersion: '2026-11-01' });
    verdicts = evaluate({ policy, record: parseConsent(cookie, now), signals: { gpc: false }, now });
  };
  const first = timeOnce(decide);
  const again = middle(Array.from({ length: 100 }, () => timeOnce(decide)));
  if (verdicts.analytics.reason !== 'outdated') throw new Error(`the record was not read: ${verdicts.analytics.reason}`);
  return { first, again };
};
