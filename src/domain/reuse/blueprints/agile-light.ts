import { blueprintId } from '../../foundation/ids';
import { TIERS } from '../../foundation/tier';
import type { Blueprint } from '../blueprint';

export const AGILE_LIGHT_BLUEPRINT: Blueprint = {
  id: blueprintId('agile-light'),
  version: 1,
  name: 'Agile, light',
  summary: 'The least that a team and those who fund it have to agree on before it delivers.',
  source: 'Mandate: what is left where nothing else is staged.',
  lifeCycle: 'agile-continuous',
  tiers: TIERS,
  items: [
    {
      id: 'vision',
      kind: 'project-charter',
      title: 'Vision and boundaries: {project}',
      dueAfterDays: 14,
    },
    {
      id: 'working-agreement',
      kind: 'project-handbook',
      title: 'Working agreement: {project}',
      dueAfterDays: 14,
    },
    { id: 'outcome', kind: 'benefit', title: 'The outcome that is funded', dueAfterDays: 14 },
    { id: 'users', kind: 'stakeholder', title: 'The people it is made for', dueAfterDays: 14 },
    { id: 'first-release', kind: 'milestone', title: 'First release to users', dueAfterDays: 42 },
    { id: 'funding', kind: 'milestone', title: 'Funding looked at again', dueAfterDays: 90 },
  ],
};
