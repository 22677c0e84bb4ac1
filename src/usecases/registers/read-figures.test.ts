import { A_RISK_PART, aFoundItem } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import { partFingerprint } from '../../domain/artifacts/fingerprint';
import { emptyPart } from '../../domain/artifacts/register-part';
import { projectId, workItemKey } from '../../domain/foundation/ids';
import { readFigures } from './read-figures';

const deps = () =>
  inMemoryDeps({
    visibleItems: [
      aFoundItem('8', '1', { artifactProperty: A_RISK_PART }),
      aFoundItem('9', '2', { artifactProperty: { ...A_RISK_PART, risk: { nature: 'fate' } } }),
      aFoundItem('10', '1'),
    ],
    rights: { createsIn: [projectId('1')] },
  });
const keys = ['P1-8', 'P2-9', 'P1-10', 'P9-99'].map(workItemKey);

describe('readFigures', () => {
  it('tells what stands there now, by what it is told from every other, and whether the user may change it', async () => {
    const found = await readFigures({ keys }, deps());

    expect(found.map(({ key }) => key)).toEqual(['P1-8', 'P2-9', 'P1-10']);
    expect(found[0]).toMatchObject({
      kind: 'risk',
      part: {
        value: emptyPart('risk'),
        problem: null,
        seen: partFingerprint(A_RISK_PART, sha256),
        mayEdit: true,
      },
    });
    expect(found[1]?.part).toMatchObject({ problem: 'Its nature cannot be read.', mayEdit: false });
    expect(found[2]).toMatchObject({ kind: null, part: null });
  });
});
