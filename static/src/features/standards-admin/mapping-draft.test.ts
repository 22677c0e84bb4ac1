import type { ArtifactMapping } from '@domain/foundation/artifact';

import {
  claimedByOthers,
  entryOf,
  toInput,
  withEntry,
  withMissingCreatedAs,
} from './mapping-draft';

const mapping: readonly ArtifactMapping[] = [
  { kind: 'risk', adopts: ['10104'], createsAs: '10104' },
  { kind: 'decision', adopts: ['10107', '10108'], createsAs: null },
];

it('says of a kind that is kept nowhere that it is empty', () => {
  expect(entryOf(mapping, 'benefit')).toEqual({ kind: 'benefit', adopts: [], createsAs: null });
});

it('replaces one entry and leaves the others', () => {
  const next = withEntry(mapping, { kind: 'risk', adopts: [], createsAs: '10102' });

  expect(entryOf(next, 'risk')).toEqual({ kind: 'risk', adopts: [], createsAs: '10102' });
  expect(entryOf(next, 'decision')).toEqual(mapping[1]);
});

it('leaves out an entry that says nothing', () => {
  const next = withEntry(mapping, { kind: 'risk', adopts: [], createsAs: null });

  expect(toInput(next).map(({ kind }) => kind)).toEqual(['decision']);
});

it('knows which types another kind keeps', () => {
  expect([...claimedByOthers(mapping, 'risk')]).toEqual(['10107', '10108']);
});

it('has the missing kinds created as one type, and leaves alone those that are kept', () => {
  const filled = withMissingCreatedAs(mapping, ['risk', 'decision', 'benefit'], '10102');

  expect(entryOf(filled, 'risk')).toEqual(mapping[0]);
  expect(entryOf(filled, 'decision')).toEqual(mapping[1]);
  expect(entryOf(filled, 'benefit')).toEqual({
    kind: 'benefit',
    adopts: [],
    createsAs: '10102',
  });
});
