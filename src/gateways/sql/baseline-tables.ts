/** What is kept of baselines, as queries see it. */
export type BaselineTables = {
  readonly baseline: {
    governed_id: string;
    number: number;
    set_by: string;
    set_at: string;
    content: string;
    hash: string;
  };
  readonly value_week: {
    governed_id: string;
    week: string;
    on_day: string;
    baseline: number;
    currency: string | null;
    budget: number;
    planned: number;
    earned: number;
    spent: number | null;
  };
};
