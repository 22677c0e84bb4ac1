/** How far a standard's authority goes for one project: advises, warns and asks for a waiver, or blocks. */
export const MANDATE_MODES = ['supportive', 'controlling', 'directive'] as const;
export type MandateMode = (typeof MANDATE_MODES)[number];
