import type { HeldClient } from './renewPosthog.js';

/** Has a reset keep what the project's settings have switched on, which PostHog keeps beside the visitor and asks for once. */
export const keepSettings = (client: HeldClient): void => {
  const reset = client.reset.bind(client);
  client.reset = (...args) => {
    const settings = Object.entries({ ...client.persistence?.props }).filter(([name]) => /_server_side$/.test(name));
    reset(...args);
    if (client.__loaded) client.register(Object.fromEntries(settings));
  };
};
