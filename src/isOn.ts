/** Whether what is either on or off is on. An attribute that is merely there says so; `false`, or nothing, does not. */
export const isOn = (value: unknown): boolean => `${value ?? false}` !== 'false';
