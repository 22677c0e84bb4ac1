/** In pixels. */
export const ROW_HEIGHT = 36;
/** The column of names, and where the time line begins. */
export const NAMES = 200;
/** Above the first row. */
export const HEAD = 34;
/** How thick a bar is. */
export const BAR = 14;
