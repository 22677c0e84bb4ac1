import { ARTIFACT_KINDS } from '@domain/foundation/artifact';

import { inGroups } from './kind-groups';

describe('inGroups', () => {
  it('shows each kind under one heading', () => {
    const shown = inGroups(ARTIFACT_KINDS).flatMap(({ kinds }) => kinds);

    expect([...shown].sort()).toEqual([...ARTIFACT_KINDS].sort());
  });

  it('leaves out headings without a kind, in the order of a project', () => {
    expect(inGroups(['risk', 'business-case'])).toEqual([
      { group: 'To begin with', kinds: ['business-case'] },
      { group: 'Logs', kinds: ['risk'] },
    ]);
  });
});
