/**
 * vCard 3.0 requires FN and N. Where a contact lacks one, the writer fills it in from what there is, for the
 * programs that show it, and marks it with this parameter, so that reading the card does not make it the contact's.
 */
export const FILLED_IN = 'X-FILLED-IN';
