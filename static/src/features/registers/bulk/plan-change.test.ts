import type { PresentFigures } from '@contract/registers';
import { emptyPart, partOf } from '@domain/artifacts/register-part';
import { workItemKey } from '@domain/foundation/ids';

import { makeFormats } from '../../../shared/format';
import { planChange } from './plan-change';

const key = workItemKey('DOC-1');
const around = { locale: 'en', formats: makeFormats('en', 'UTC') };
const present = (verdict: string | null): PresentFigures => ({
  key,
  summary: 'Move the date',
  kind: 'change-request',
  part: {
    value: partOf('change-request', { ...emptyPart('change-request').facts, verdict }),
    due: null,
    problem: null,
    seen: 'a'.repeat(64),
    mayEdit: true,
  },
});
const plan = (before: string | null, patch: Readonly<Record<string, string>>) =>
  planChange({ key, line: null, patchFor: () => patch }, present(before), around);

describe('a change of many', () => {
  it('merges nothing, for it cannot say into which change', () => {
    expect(plan(null, { verdict: 'merged' })).toMatchObject({
      state: 'refused',
      why: 'A change is merged on its own page in Jira: there it is said into which other one.',
    });
  });

  it('edits the rest of what is merged, and takes the verdict back', () => {
    expect(plan('merged', { days: '3' })).toMatchObject({ state: 'change' });
    expect(plan('merged', { verdict: 'approved' })).toMatchObject({ state: 'change' });
    expect(plan('merged', { verdict: 'merged' })).toMatchObject({ state: 'same' });
  });
});
