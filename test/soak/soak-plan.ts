/** How long people go on, and how much they do. */
export type SoakPlan = {
  readonly hours: number;
  readonly changesAnHour: number;
  readonly projects: number;
  readonly itemsEach: number;
};
