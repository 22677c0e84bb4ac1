import { projectId } from '../../domain/foundation/ids';
import { createdBefore } from './created-before';
import type { JiraRequest } from './request';

const found = (key: string, part: unknown) => ({ key, properties: { 'mandate.artifact': part } });
const handedIn = (token: string, cost: number) => ({
  kind: 'proposal',
  handedIn: token,
  proposal: { cost },
});

function before(artifact: unknown) {
  const issues = [
    found('DOC-91', handedIn('other', 5)),
    found('DOC-92', handedIn('mine', 5)),
    found('DOC-93', { kind: 'risk' }),
  ];
  const request: JiraRequest = async ({ answer }) => answer.parse({ issues });
  const points = { spend: async () => undefined };
  const item = { parentId: null, summary: 'A depot', sections: [], issueTypeId: '10122' };
  return createdBefore({ ...item, projectId: projectId('1'), artifact }, { request, points });
}

describe('createdBefore', () => {
  it('knows what was handed in by its token, whatever its figures are by now', async () => {
    expect(await before(handedIn('mine', 900))).toBe('DOC-92');
  });

  it('does not take the same figures under another token for it', async () => {
    expect(await before(handedIn('new', 5))).toBeNull();
  });

  it('knows what has no token by all of its structured part', async () => {
    expect(await before({ kind: 'risk' })).toBe('DOC-93');
    expect(await before({ kind: 'risk', more: 1 })).toBeNull();
  });
});
