type Describe = (prop: unknown, value?: unknown) => void;

/** PostHog's `people`, an older name, in terms of `setPersonProperties`: https://posthog.com/docs/references/posthog-js. */
export const peopleOf = (setPersonProperties: (...args: unknown[]) => unknown): { set: Describe; set_once: Describe } => {
  const propertiesOf = (prop: unknown, value: unknown): unknown => (typeof prop === 'string' ? { [prop]: value } : prop);
  return {
    set: (prop, value) => setPersonProperties(propertiesOf(prop, value)),
    set_once: (prop, value) => setPersonProperties(undefined, propertiesOf(prop, value)),
  };
};
