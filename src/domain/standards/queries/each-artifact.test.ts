import { instant } from '../../foundation/calendar';
import { anArtifact, ask } from '../../test-builders';
import type { EvidenceQuery } from '../standard';

const owned: EvidenceQuery = {
  kind: 'each-artifact',
  artifact: 'risk',
  must: { test: 'filled-in', field: 'assignee' },
};
const complete: EvidenceQuery = {
  kind: 'each-artifact',
  artifact: 'milestone',
  must: {
    all: [
      { test: 'filled-in', field: 'assignee' },
      { test: 'not-before', field: 'due', other: 'created' },
    ],
  },
};

describe('each-artifact', () => {
  it('fails on those of which the condition does not hold, oldest first', () => {
    const artifacts = [
      anArtifact({ number: 1 }),
      anArtifact({ number: 2, assigned: false }),
      anArtifact({ number: 3, assigned: false, created: instant('2025-01-01T00:00:00.000Z') }),
      anArtifact({ number: 4, kind: 'decision', assigned: false }),
    ];

    expect(ask(owned, { artifacts })).toEqual({
      verdict: 'failed',
      reason: '2 of 3 risks have no assignee.',
      evidence: [
        { workItem: 'DEMO-3', field: 'assignee', value: null, at: '2026-02-27T09:00:00.000Z' },
        { workItem: 'DEMO-2', field: 'assignee', value: null, at: '2026-02-27T09:00:00.000Z' },
      ],
      evidenceTotal: 2,
    });
  });

  it('passes when it holds of all', () => {
    expect(ask(owned, { artifacts: [anArtifact()] })).toMatchObject({
      verdict: 'passed',
      reason: 'The only risk has an assignee.',
      evidence: [{ workItem: null, field: 'risks', value: 1 }],
    });
  });

  it('is undecided when there is none to look at, and where none is kept', () => {
    expect(ask(owned, { kinds: ['risk'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'The project has no risk to look at.',
    });
    expect(ask(owned, {})).toMatchObject({
      verdict: 'undecided',
      reason: 'No issue type of this site stands for a risk.',
    });
  });

  it('is undecided where the site does not have a field that is read', () => {
    const sized: EvidenceQuery = { ...owned, must: { test: 'filled-in', field: 'estimate' } };

    expect(ask(sized, { artifacts: [anArtifact()], absentFields: ['estimate'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'This site has no estimate field.',
    });
  });

  it('says of how many it could not tell, and is undecided when that is all of them', () => {
    const dated = anArtifact({ kind: 'milestone' });
    const undated = anArtifact({ kind: 'milestone', number: 8, due: null });

    expect(ask(complete, { artifacts: [dated, undated] })).toMatchObject({
      verdict: 'passed',
      reason:
        'The only milestone has an assignee and is due not before the creation date. Of 1 more this is not known.',
    });
    expect(ask(complete, { artifacts: [undated] })).toMatchObject({
      verdict: 'undecided',
      reason: 'What the rule reads is not known of the 1 milestone.',
    });
  });
});
