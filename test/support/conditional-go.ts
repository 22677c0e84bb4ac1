import { addDays } from '../../src/domain/foundation/calendar';
import { accountId, workItemId, workItemKey } from '../../src/domain/foundation/ids';
import type { AppError } from '../../src/usecases/app-error';
import { voteOnGate } from '../../src/usecases/gates/vote-on-gate';
import type { CreatedItem, NewItem } from '../../src/usecases/ports';
import { aProject, TODAY } from './builders';
import { as, asked, go, world } from './gate-world';
import type { World } from './in-memory-deps';

export const due = addDays(TODAY, 3);
const conditions = [
  { text: 'The plan\nis costed.', due, owner: null },
  { text: 'The sponsor has signed.', due, owner: accountId('eve') },
];
const settings = { mapping: [{ kind: 'action', adopts: ['10'], createsAs: null }] } as const;

/** A Jira that has what the app made: the same once more is the one that is there. */
function jira(refusal: () => AppError | null = () => null) {
  const made: NewItem[] = [];
  const create = async (item: NewItem): Promise<CreatedItem> => {
    const error = refusal();
    if (error !== null) throw error;
    const before = made.findIndex(
      ({ artifact }) => JSON.stringify(artifact) === JSON.stringify(item.artifact),
    );
    const number = before < 0 ? made.push(item) : before + 1;
    return { id: workItemId(`80${number}`), key: workItemKey(`DOC-${number}`) };
  };
  return { made, create };
}

/** Ann and Ben of the committee have passed RfP under two conditions; the app has done nothing about them. */
export async function decided(overrides: World = {}, refusal?: () => AppError | null) {
  const { made, create } = jira(refusal);
  const { deps, request } = await asked({
    settings,
    ...overrides,
    projects: [aProject('1', { issueTypeIds: ['10'] })],
    site: { ...world.site, create },
  });
  const cast = { ...go, verdict: 'conditional-go', conditions } as const;
  await voteOnGate({ id: request, seen: 0, ...cast }, as(deps, 'ann'));
  await voteOnGate({ id: request, seen: 1, ...go }, as(deps, 'ben'));
  const told = () =>
    deps.auditEntries.filter(({ action }) => action.endsWith('-item') || action.endsWith('failed'));
  return { deps, app: as(deps, 'app'), request, made, told }; // prettier-ignore
}
