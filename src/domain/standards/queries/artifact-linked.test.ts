import { instant } from '../../foundation/calendar';
import { workItemId } from '../../foundation/ids';
import { anArtifact, ask } from '../../test-builders';
import type { Asked } from '../standard';
import { toTrace } from '../to-trace';
import type { LinkEnd } from './gathered';

const answered: Asked<'artifact-linked'> = {
  kind: 'artifact-linked',
  artifact: 'risk',
  to: ['decision', 'deliverable'],
};
const kinds = ['risk', 'decision', 'deliverable'] as const;
const risk = (number: number) => anArtifact({ id: workItemId(`${number}`), number });
const links = (ends: Readonly<Record<number, readonly LinkEnd[]>>) =>
  new Map(Object.entries(ends).map(([number, of]) => [workItemId(number), of]));

describe('artifact-linked', () => {
  it('passes when each that is open has a link with one of the kinds', () => {
    const artifacts = [risk(1), risk(2), anArtifact({ number: 3, category: 'done' })];
    const site = {
      kinds,
      artifacts,
      links: links({ 1: ['no-artifact', 'decision'], 2: ['deliverable'] }),
    };

    expect(ask(answered, site)).toMatchObject({
      verdict: 'passed',
      reason: 'All 2 open risks are linked with a decision or a deliverable.',
      evidence: [{ workItem: null, field: 'open risks', value: 2 }],
    });
  });

  it('fails on those that have not, oldest first', () => {
    const old = { ...risk(3), created: instant('2020-01-01T00:00:00.000Z') };
    const site = {
      kinds,
      artifacts: [risk(1), risk(2), old],
      links: links({ 1: ['decision'], 2: ['issue', 'no-artifact'] }),
    };

    expect(ask(answered, site)).toEqual({
      verdict: 'failed',
      reason: '2 of 3 open risks are not linked with a decision or a deliverable.',
      evidence: [
        { workItem: 'DEMO-3', field: 'links', value: null, at: '2026-02-27T09:00:00.000Z' },
        { workItem: 'DEMO-2', field: 'links', value: null, at: '2026-02-27T09:00:00.000Z' },
      ],
      evidenceTotal: 2,
    });
  });

  it('is undecided where the other end is not known, unless another link decides', () => {
    const site = {
      kinds,
      artifacts: [risk(1), risk(2)],
      links: links({ 1: ['not-known'], 2: ['not-known', 'decision'] }),
    };

    expect(ask(answered, site)).toMatchObject({
      verdict: 'undecided',
      reason:
        'Of 2 open risks 1 is linked only with work items outside the projects that are kept.',
    });
    expect(ask(answered, { ...site, artifacts: [risk(1), risk(3)] })).toMatchObject({
      verdict: 'failed',
      reason:
        '1 of 2 open risks is not linked with a decision or a deliverable. Of 1 more this is not known.',
    });
  });

  it('is undecided where the site keeps one of the kinds nowhere, unless all are linked all the same', () => {
    const site = { kinds: ['risk', 'decision'] as const, artifacts: [risk(1)] };

    expect(ask(answered, site)).toMatchObject({
      verdict: 'undecided',
      reason: 'No issue type of this site stands for a deliverable.',
    });
    expect(ask(answered, { ...site, links: links({ 1: ['decision'] }) }).verdict).toBe('passed');
  });

  it('is undecided where there is none to look at', () => {
    expect(ask(answered, { kinds })).toMatchObject({
      verdict: 'undecided',
      reason: 'The project has no open risk to look at.',
    });
    expect(ask(answered, { kinds: ['decision', 'deliverable'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'No issue type of this site stands for a risk.',
    });
  });
});

describe('toTrace', () => {
  it('names the open artifacts of the kinds that a rule traces', () => {
    const artifacts = [
      risk(1),
      anArtifact({ id: workItemId('2'), category: 'done' }),
      anArtifact({ id: workItemId('3'), kind: 'issue' }),
    ];

    expect(toTrace([{ evidence: answered }], artifacts)).toEqual(['1']);
    expect(toTrace([{ evidence: { kind: 'nothing-overdue' } }], artifacts)).toEqual([]);
  });
});
