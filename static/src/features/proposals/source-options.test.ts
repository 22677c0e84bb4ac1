import { PROPOSAL_SOURCES } from '@domain/scoring/proposal-model';

import { sourceKey, sourceOf, sourceOptions } from './source-options';

it.each(PROPOSAL_SOURCES.map((source) => [source]))('keeps %s through a choice', (source) => {
  const of = source === 'pool' ? 'Team: 2027' : source === 'field' ? 'customfield_1' : null;
  expect(sourceOf(sourceKey({ source, of }))).toEqual({ source, of });
});

it('offers pools and fields by their names, and what is read now', () => {
  const known = { pools: [{ name: 'Architects' }, { name: '' }], fields: [{ id: 'customfield_1', name: 'Reach' }] }; // prettier-ignore
  const labels = sourceOptions({ source: 'pool', of: 'Testers' }, known).map(({ label }) => label);
  expect(labels.slice(5)).toEqual(['Taken of Architects', 'Jira field Reach', 'Taken of Testers']);
});
