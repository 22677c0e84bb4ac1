/** What stands where an account was erased. */
export const ERASED = 'erased';
