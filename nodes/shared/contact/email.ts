/**
 * Whether it is a well-formed e-mail address. Infobip refuses the whole message for another one (Infobip contract §3.2); whether 99digital
 * does is not known (99digital contract §4).
 */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
