/** One step of the schema: one statement, safe to run again. */
export type Migration = {
  readonly name: string;
  /** The table it creates: when that is missing, the step counts as not done. */
  readonly table: string;
  readonly statement: string;
};
