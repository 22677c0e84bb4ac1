import fc from 'fast-check';

import { sha256 } from '../../../test/support/sha256';
import { instant } from '../foundation/calendar';
import { gateId, governedId, ruleId, workItemId, workItemKey } from '../foundation/ids';
import { type DecisionPack, differenceOf, openPack, sealPack } from './decision-pack';

const pack: DecisionPack = {
  project: { id: governedId('project:1'), key: 'DOC', name: 'Öffentliche Dokumente' },
  lifeCycle: 'pm2',
  gate: gateId('RfP'),
  at: instant('2026-03-02T09:00:00.000Z'),
  budget: { amount: 1_000, currency: 'EUR' },
  tier: 'medium',
  standard: { name: 'PM²', version: '1.0.0' },
  rules: [{ id: ruleId('PM2-INI-2'), title: 'A case', verdict: 'passed', reason: 'There is.' }],
  artifacts: [],
};

/** Packs of some artifacts, each with its content. */
const sealed = fc
  .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 })
  .map((contents) => {
    const artifacts = contents.map((content, index) => ({
      id: workItemId(String(index)),
      key: workItemKey(`DOC-${index}`),
      hash: sha256(content),
    }));
    const { text, hash } = sealPack({ ...pack, artifacts }, sha256);
    return {
      text,
      hash,
      artifacts,
      contents: new Map(contents.map((content) => [sha256(content), content])),
    };
  });

describe('a decision pack', () => {
  it('is opened as it was sealed, and every hash in it recomputes', () => {
    fc.assert(
      fc.property(sealed, (kept) => {
        const { pack: opened, flaws } = openPack(kept, sha256);
        expect(flaws).toEqual([]);
        expect(opened).toMatchObject({ ...pack, artifacts: kept.artifacts });
      }),
    );
  });

  it('tells of one changed character of its text, wherever it stands, and is not read', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), (kept, at) => {
        const place = at % kept.text.length;
        const text = changedAt(kept.text, place);
        expect(openPack({ ...kept, text }, sha256)).toEqual({
          pack: null,
          flaws: [{ kind: 'text-changed' }],
        });
      }),
    );
  });

  it('tells of one changed character of an artifact, and of which', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), fc.nat(), (kept, which, at) => {
        const artifact = kept.artifacts[which % kept.artifacts.length];
        const content = kept.contents.get(artifact?.hash ?? '') ?? '';
        const contents = new Map(kept.contents);
        contents.set(artifact?.hash ?? '', changedAt(content, at % content.length));
        expect(openPack({ ...kept, contents }, sha256).flaws).toEqual([
          { kind: 'content-changed', key: artifact?.key },
        ]);
      }),
    );
  });

  it('tells of what is no longer there', () => {
    const hash = sha256('the charter');
    const artifacts = [{ id: workItemId('7'), key: workItemKey('DOC-7'), hash }];
    const whole = sealPack({ ...pack, artifacts }, sha256);

    expect(openPack({ ...whole, contents: new Map() }, sha256).flaws).toEqual([
      { kind: 'content-missing', key: 'DOC-7' },
    ]);
    expect(openPack({ ...whole, text: null, contents: new Map() }, sha256)).toEqual({
      pack: null,
      flaws: [{ kind: 'text-missing' }],
    });
  });
});

describe('differenceOf', () => {
  it.each([
    ['a', 'same'],
    ['b', 'changed'],
    [null, 'unseen'],
  ] as const)('today %s is %s', (today, expected) => {
    expect(differenceOf({ hash: 'a' }, today)).toBe(expected);
  });
});

function changedAt(text: string, place: number): string {
  const other = text[place] === 'x' ? 'y' : 'x';
  return `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
}

it('a pack that was sealed before tiers bounded rights says none', () => {
  const { tier, ...before } = pack;
  const text = JSON.stringify({ format: 'mandate.decision-pack.1', ...before });
  const opened = openPack({ hash: sha256(text), text, contents: new Map() }, sha256);

  expect(opened).toMatchObject({ pack: { ...before, tier: null }, flaws: [] });
  expect(tier).toBe('medium');
});
