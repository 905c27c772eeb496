/** Whether a text is a day that exists, as RFC 3339 writes it: `2027-01-31`. */
export const isFullDate = (text: unknown): text is string => {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  // Some engines roll 31 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
