import { projectId } from '../../src/domain/foundation/ids';
import type { listRegister } from '../../src/usecases/registers/list-register';

export type Asked = Parameters<typeof listRegister>[0];

/** The page as it opens, with what is closed as well. */
export const EVERYTHING: Asked = {
  nodeId: null,
  filter: {
    kinds: [],
    projects: [],
    standing: 'all',
    levels: [],
    traits: [],
    cell: null,
    view: 'residual',
  },
  order: { column: 'exposure', direction: 'descending' },
  grouping: null,
  page: 0,
  size: 50,
};
const milestones = { ...EVERYTHING.filter, kinds: ['milestone'] } as const;
const late = [{ name: 'slip', values: ['late'] }];

/** What somebody may ask of the registers of all projects, by what it is called. */
export const REGISTER_QUESTIONS: Readonly<Record<string, Asked>> = {
  'first page, the most exposed first': EVERYTHING,
  'page 100 of 200': { ...EVERYTHING, page: 99 },
  'sorted by key': { ...EVERYTHING, order: { column: 'key', direction: 'ascending' } },
  'open risks, very high': {
    ...EVERYTHING,
    filter: { ...EVERYTHING.filter, kinds: ['risk'], standing: 'open', levels: ['very-high'] },
  },
  'late milestones, the latest first': {
    ...EVERYTHING,
    filter: { ...milestones, traits: late },
    order: { column: 'slip', direction: 'descending' },
  },
  'one project': { ...EVERYTHING, filter: { ...EVERYTHING.filter, projects: [projectId('500')] } },
  'grouped by project': { ...EVERYTHING, grouping: 'project' },
  'grouped by level': { ...EVERYTHING, grouping: 'level' },
  'an export of 1,000 rows': { ...EVERYTHING, size: 1_000 },
};
