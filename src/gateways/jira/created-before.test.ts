import { projectId } from '../../domain/foundation/ids';
import type { NewItem } from '../../usecases/ports';
import { createdBefore } from './created-before';
import type { JiraRequest } from './request';

const found = (key: string, part: unknown) => ({
  id: key.replace('DOC-', ''),
  key,
  properties: { 'mandate.artifact': part },
});
const handedIn = (token: string, cost: number) => ({
  kind: 'proposal',
  handedIn: token,
  proposal: { cost },
});

const condition = { request: 'r-1', condition: 2 };

const newItem = (artifact: unknown, isOneEver = false): NewItem => ({
  projectId: projectId('1'),
  issueTypeId: '10122',
  parentId: null,
  summary: 'A depot',
  sections: [],
  due: null,
  artifact,
  assignee: null,
  isOneEver,
});

function asking(artifact: unknown, isOneEver = false) {
  const issues = [
    found('DOC-91', handedIn('other', 5)),
    found('DOC-92', handedIn('mine', 5)),
    found('DOC-93', { kind: 'risk' }),
    found('DOC-94', { kind: 'action', createdFor: condition, action: { urgency: 'high' } }),
    found('DOC-95', { kind: 'issue', createdFor: { risk: '8' }, issue: { urgency: 5 } }),
  ];
  const asked: unknown[] = [];
  const request: JiraRequest = async ({ answer, ...call }) => {
    asked.push((call as { readonly body: { readonly jql: string } }).body.jql);
    return answer.parse({ issues });
  };
  const points = { spend: async () => undefined };
  const item = newItem(artifact, isOneEver);
  return { made: createdBefore(item, { request, points }), asked };
}
const before = (artifact: unknown, isOneEver = false) => asking(artifact, isOneEver).made;

describe('createdBefore', () => {
  it('knows what was handed in by its token, whatever its figures are by now', async () => {
    expect(await before(handedIn('mine', 900))).toMatchObject({ key: 'DOC-92' });
  });

  it('looks for it wherever the asker made it, should the same form have been sent for another project', async () => {
    const { made, asked } = asking(handedIn('mine', 5));
    await made;
    expect(asked).toEqual(['creator = currentUser() AND created >= "-120m" ORDER BY created DESC']);
  });

  it('does not take the same figures under another token for it', async () => {
    expect(await before(handedIn('new', 5))).toBeNull();
  });

  it('looks further back than the newest hundred, and not for ever', async () => {
    const tokens: unknown[] = [];
    const paged =
      (pages: number): JiraRequest =>
      async ({ answer, ...call }) => {
        const { nextPageToken } = (call as { readonly body: { readonly nextPageToken?: string } })
          .body;
        tokens.push(nextPageToken);
        const page = Number(nextPageToken ?? 0) + 1;
        const issues = page === pages ? [found('DOC-7', handedIn('mine', 5))] : [];
        return answer.parse({ issues, nextPageToken: String(page) });
      };
    const points = { spend: async () => undefined };
    const item = newItem(handedIn('mine', 5));

    expect(await createdBefore(item, { request: paged(3), points })).toMatchObject({
      key: 'DOC-7',
    });
    expect(tokens).toEqual([undefined, '1', '2']);
    expect(await createdBefore(item, { request: paged(9), points })).toBeNull();
    expect(tokens).toHaveLength(3 + 5);
  });

  it('knows what has no token by all of its structured part', async () => {
    expect(await before({ kind: 'risk' })).toMatchObject({ key: 'DOC-93' });
    expect(await before({ kind: 'risk', more: 1 })).toBeNull();
  });

  it('knows what there is one of ever by what it was made for, whatever was written into it since', async () => {
    const action = { kind: 'action', createdFor: condition, action: { urgency: null } };
    expect(await before(action, true)).toMatchObject({ key: 'DOC-94' });
    expect(await before(action)).toBeNull();
    expect(
      await before({ ...action, createdFor: { ...condition, condition: 3 } }, true),
    ).toBeNull();
    expect(await before({ kind: 'action', createdFor: null }, true)).toBeNull();
  });

  it('knows what there is one of ever by what it was created for, whatever was said of a risk since', async () => {
    const issue = (risk: string) => ({ kind: 'issue', createdFor: { risk } });
    expect(await before(issue('8'), true)).toMatchObject({ key: 'DOC-95' });
    expect(await before(issue('8'))).toBeNull();
    expect(await before(issue('9'), true)).toBeNull();
    expect(await before({ kind: 'issue', createdFor: null }, true)).toBeNull();
  });
});
