/** The same day `months` later, or the last day of that month. Times are milliseconds since 1970. */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // 31 January and one month would be 3 March: step back to the end of February, so that nothing outlives its term.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
};
