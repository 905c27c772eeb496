import { generate } from 'selfsigned';

/** One for all hosts; browsers are told to take any. */
export const certificate = generate([{ name: 'commonName', value: 'any host' }]).then(({ cert, private: key }) => ({
  cert,
  key,
}));
