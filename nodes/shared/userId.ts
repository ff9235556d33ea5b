/**
 * Whether it is a business-scoped user id such as `US.1349120865530274191`, which identifies a person whose
 * number is hidden. It is passed on unchanged (Infobip contract §3).
 */
export const isUserId = (text: string): boolean => /^[A-Z]{2}\.[A-Za-z\d.]+$/.test(text);
