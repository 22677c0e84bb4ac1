/** Very low to very high: the steps of every scale that people judge on. */
export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

/** How likely something is, and how much it would matter. */
export type Rating = { readonly probability: Step; readonly impact: Step };

/** From the least to the most. */
export const LEVELS = ['low', 'medium', 'high', 'very-high'] as const;
export type Level = (typeof LEVELS)[number];

export function isStep(value: unknown): value is Step {
  return STEPS.some((step) => step === value);
}
