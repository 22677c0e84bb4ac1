import { type Call, methodOf } from './call';

type Lane = { readonly freeAt: number; readonly gapMs: number };

const FIRST_GAP_MS = 100;
const LONGEST_GAP_MS = 5_000;

/**
 * Keeps calls apart where Jira asked for it: at one endpoint, or on one work item. Calls elsewhere go on as before. An
 * endpoint that was too fast is asked more slowly from then on, the more so the more often Jira complains.
 */
export function createPacing(now: () => number = Date.now) {
  const lanes = new Map<string, Lane>();

  const lanesOf = (call: Call) => [endpointOf(call), itemOf(call)].filter((name) => name !== null);

  return {
    /** How long this call has to wait for its turn, in milliseconds. From now on it counts as made then. */
    turn(call: Call): number {
      const wait = Math.max(
        0,
        ...lanesOf(call).map((name) => (lanes.get(name)?.freeAt ?? 0) - now()),
      );
      for (const name of lanesOf(call)) {
        const lane = lanes.get(name);
        if (lane !== undefined) lanes.set(name, { ...lane, freeAt: now() + wait + lane.gapMs });
      }
      return wait;
    },

    /** Jira wants nothing more there for so long. */
    slowDown(call: Call, where: 'endpoint' | 'item', milliseconds: number): void {
      const name = (where === 'item' ? itemOf(call) : null) ?? endpointOf(call);
      const gapMs = Math.min(LONGEST_GAP_MS, (lanes.get(name)?.gapMs ?? FIRST_GAP_MS / 2) * 2);
      lanes.set(name, { freeAt: now() + milliseconds, gapMs });
    },
  };
}

/** Ids and keys of a path have digits, its fixed parts have none. */
function endpointOf(call: Call): string {
  const steps = stepsOf(call).map((step) => (/\d/.test(step) ? '*' : step));
  return `${methodOf(call)} ${steps.join('/')}`;
}

/** `null` for a call that is not about one work item. */
function itemOf(call: Call): string | null {
  const steps = stepsOf(call);
  const id = steps[steps.indexOf('issue') + 1];
  return steps.includes('issue') && id !== undefined && /\d/.test(id) ? `issue ${id}` : null;
}

const stepsOf = ({ route }: Call) => (route.value.split('?')[0] ?? '').split('/').slice(4);
