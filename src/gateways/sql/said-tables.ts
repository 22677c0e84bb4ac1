/** What people say of projects, as queries see it. */
export type SaidTables = {
  readonly said_health: {
    governed_id: string;
    color: string | null;
    reason: string | null;
    last_day: string | null;
    version: number;
  };
  readonly said_profile: {
    governed_id: string;
    phase: string | null;
    answers: string;
    tier: string | null;
    reason: string | null;
    version: number;
  };
};
