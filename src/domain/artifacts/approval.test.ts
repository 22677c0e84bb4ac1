import fc from 'fast-check';

import { day } from '../foundation/calendar';
import { accountId } from '../foundation/ids';
import { approvalState, refusalByHands } from './approval';
import { type ArtifactContent, fingerprintOf } from './fingerprint';

/** Keeps every content apart, so that what is compared can be read. */
const asItIs = (text: string) => text;

const content: ArtifactContent = {
  typeId: '10001',
  summary: 'Business case',
  description: { type: 'doc', version: 1, content: [{ type: 'paragraph' }] },
  due: day('2026-03-31'),
  attachments: ['7', '8'],
  artifactProperty: { schemaVersion: 1, kind: 'business-case' },
};

describe('fingerprintOf', () => {
  it.each<[string, Partial<ArtifactContent>]>([
    ['its type', { typeId: '10002' }],
    ['its summary', { summary: 'Business case.' }],
    ['its description', { description: { type: 'doc', version: 1, content: [] } }],
    ['that it has no description', { description: null }],
    ['its due date', { due: null }],
    ['an attachment', { attachments: ['7'] }],
    ['its structured part', { artifactProperty: { schemaVersion: 1, kind: 'risk' } }],
  ])('changes with %s', (_what, change) => {
    expect(fingerprintOf({ ...content, ...change }, asItIs)).not.toBe(
      fingerprintOf(content, asItIs),
    );
  });

  it('does not change with the order of members and attachments', () => {
    const { description } = content;
    const turned = { content: [{ type: 'paragraph' }], version: 1, type: 'doc' };

    expect(turned).toEqual(description);
    expect(
      fingerprintOf({ ...content, description: turned, attachments: ['8', '7'] }, asItIs),
    ).toBe(fingerprintOf(content, asItIs));
  });

  it('tells two contents apart whenever they differ as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const areSame =
          fingerprintOf({ ...content, description: one }, asItIs) ===
          fingerprintOf({ ...content, description: other }, asItIs);
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        const areEqual = fc.stringify(sorted(plain(one))) === fc.stringify(sorted(plain(other)));

        expect(areSame).toBe(areEqual);
      }),
    );
  });

  it.each([
    ['arrays', (inner: unknown) => [inner]],
    ['objects', (inner: unknown) => ({ a: inner })],
  ])('reads %s that somebody nested deeper than any stack', (_what, nest) => {
    const nested = (innermost: unknown) =>
      Array.from({ length: 16_000 }).reduce((inner) => nest(inner), innermost);
    const of = (innermost: unknown) =>
      fingerprintOf({ ...content, artifactProperty: nested(innermost) }, asItIs);

    expect(of(1) === of(1)).toBe(true);
    expect(of(1) === of(2)).toBe(false);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .map(([name, member]): [string, unknown] => [name, sorted(member)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { members };
}

describe('approvalState', () => {
  it('is in force for what was approved, again when it was put back as it was', () => {
    const fingerprint = fingerprintOf(content, asItIs);
    const edited = fingerprintOf({ ...content, summary: 'Another' }, asItIs);

    expect(approvalState({ fingerprint }, fingerprint)).toBe('in-force');
    expect(approvalState({ fingerprint }, edited)).toBe('void');
  });
});

describe('refusalByHands', () => {
  const ann = accountId('ann');
  const nobody = { creator: null, reporter: null, assignee: null, lastEditor: null };

  it.each([
    ['creator', 'You created this: somebody else has to approve it.'],
    ['reporter', 'You asked for this, as its reporter: somebody else has to approve it.'],
    ['assignee', 'You do this, as its assignee: somebody else has to approve it.'],
    ['lastEditor', 'You edited this last: somebody else has to approve it.'],
  ])('refuses its %s', (hand, words) => {
    expect(refusalByHands({ ...nobody, [hand]: ann }, ann)).toBe(words);
  });

  it('lets anybody else approve it', () => {
    const others = { creator: ann, reporter: ann, assignee: ann, lastEditor: ann };

    expect(refusalByHands(others, accountId('ben'))).toBeNull();
    expect(refusalByHands(nobody, ann)).toBeNull();
  });
});
