/** How deep conditions may stand in each other, how many in one list, and how many tests a rule may have. */
export const MOST_DEPTH = 8;
export const MOST_CONDITIONS = 50;
export const MOST_TESTS = 200;
