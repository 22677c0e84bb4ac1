import fc from 'fast-check';

import { blueprintId, governedId, workItemId } from '../foundation/ids';
import type { PlannedItem } from './blueprint';
import { readMadeFrom } from './made-from';
import { type Candidate, type ProjectItems, standingOfItems } from './standing-of-items';

const businessCase: PlannedItem = {
  id: 'case',
  kind: 'business-case',
  summary: 'Business case: Ours',
  due: null,
};
const goLive: PlannedItem = { id: 'go', kind: 'milestone', summary: 'Go-live', due: null };
const launch: PlannedItem = { id: 'launch', kind: 'milestone', summary: 'Launch', due: null };

const aCandidate = (id: string, overrides: Partial<Candidate>): Candidate => ({
  id: workItemId(id),
  kind: null,
  summary: `Item ${id}`,
  madeFrom: null,
  ...overrides,
});

const project: ProjectItems = {
  governedId: governedId('project:1'),
  blueprint: blueprintId('pm2'),
  made: new Map(),
  deleted: new Set(),
  candidates: [],
  unseenKinds: new Set(),
};
const mark = (item: string) => ({
  governedId: project.governedId,
  blueprint: project.blueprint,
  item,
});

const standingOf = (item: PlannedItem, world: Partial<ProjectItems>) =>
  standingOfItems([item], { ...project, ...world })[0];

describe('a planned artifact', () => {
  it('is absent where nothing is like it', () => {
    const candidates = [aCandidate('7', { kind: 'milestone', summary: 'Another' })];
    expect(standingOf(goLive, { candidates })).toEqual({ kind: 'absent' });
  });

  it('is there when it was made, whatever became of its title and kind', () => {
    const made = new Map([['go', workItemId('7')]]);
    const candidates = [aCandidate('7', { kind: 'risk' })];
    expect(standingOf(goLive, { made, candidates })).toEqual({
      kind: 'there',
      id: '7',
      by: 'made',
    });
  });

  it('is deleted or unseen when it was made and is not shown', () => {
    const made = new Map([['go', workItemId('7')]]);
    expect(standingOf(goLive, { made })).toEqual({ kind: 'unseen' });
    expect(standingOf(goLive, { made, deleted: new Set([workItemId('7')]) })).toEqual({
      kind: 'deleted',
    });
  });

  it('is there when a work item carries its mark, for this project and blueprint', () => {
    const marked = aCandidate('7', { madeFrom: mark('go') });
    const foreign = aCandidate('8', {
      madeFrom: { ...mark('go'), governedId: governedId('item:9') },
    });
    expect(standingOf(goLive, { candidates: [foreign] })).toEqual({ kind: 'absent' });
    expect(standingOf(goLive, { candidates: [foreign, marked] })).toMatchObject({
      id: '7',
      by: 'marked',
    });
  });

  it('is there by its title, whatever case and spaces', () => {
    const candidates = [aCandidate('7', { kind: 'milestone', summary: ' go-LIVE ' })];
    expect(standingOf(goLive, { candidates })).toMatchObject({ id: '7', by: 'same-title' });
  });

  it('is there by its kind alone where a project has one, seen or not', () => {
    const candidates = [aCandidate('7', { kind: 'business-case', summary: 'Why' })];
    expect(standingOf(businessCase, { candidates })).toMatchObject({ id: '7', by: 'only-of-kind' });
    expect(standingOf(businessCase, { unseenKinds: new Set(['business-case'] as const) })).toEqual({
      kind: 'unseen',
    });
    expect(standingOf(goLive, { unseenKinds: new Set(['milestone'] as const) })).toEqual({
      kind: 'absent',
    });
  });
});

it('stands for no two artifacts with one work item', () => {
  const planned = [businessCase, goLive, launch];
  const candidate = fc.record({
    id: fc.integer({ min: 1, max: 9 }).map((id) => workItemId(String(id))),
    kind: fc.constantFrom('business-case', 'milestone', 'risk', null),
    summary: fc.constantFrom('Go-live', 'Launch', 'Another'),
    madeFrom: fc.option(fc.constantFrom('case', 'go', 'launch').map(mark)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id }), (candidates) => {
      const standings = standingOfItems(planned, { ...project, candidates });
      const ids = standings.flatMap((one) => (one.kind === 'there' ? [one.id] : []));
      return new Set(ids).size === ids.length;
    }),
  );
});

it('reads no mark from what is none', () => {
  fc.assert(
    fc.property(fc.anything(), (part) => {
      const read = readMadeFrom(part);
      return read === null || typeof read.item === 'string';
    }),
  );
  expect(readMadeFrom({ kind: 'risk', madeFrom: mark('go') })).toEqual(mark('go'));
  expect(readMadeFrom({ madeFrom: { ...mark('go'), item: 7 } })).toBeNull();
});
