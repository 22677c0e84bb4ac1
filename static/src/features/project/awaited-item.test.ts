import { instant } from '@domain/foundation/calendar';

import { aFinding, aProjectOverview } from '../../../test/builders';
import { isAwaited } from './awaited-item';

const made = [{ key: 'DOC-200', at: 1_000 }];

describe('isAwaited', () => {
  it('waits for an item that shows up nowhere', () => {
    expect(isAwaited(made, aProjectOverview(), 1_500)).toBe(true);
  });

  it('stops when it is evidence, or among what moved', () => {
    const at = instant('2026-11-16T09:00:00.000Z');
    const evidence = [{ workItem: 'DOC-200', field: 'issuetype', value: 'Risk', at }];

    expect(isAwaited(made, aProjectOverview({ findings: [aFinding({ evidence })] }), 1_500)).toBe(
      false,
    );
    expect(
      isAwaited(
        made,
        aProjectOverview({ moved: [{ key: 'DOC-200', what: 'created', at }] }),
        1_500,
      ),
    ).toBe(false);
  });

  it('stops after two minutes', () => {
    expect(isAwaited(made, aProjectOverview(), 121_000)).toBe(false);
  });
});
