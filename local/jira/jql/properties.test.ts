import type { PropertyType } from '../app-modules';
import { asking } from '../test-support';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
  const declared = (path: string, type: PropertyType, alias: string | null = null) => ({
    propertyKey: 'mandate.artifact',
    path,
    type,
    alias,
  });
  harbour.site.useApp({
    properties: [
      declared('kind', 'string', 'artifactKind'),
      declared('score', 'number', 'artifactScore'),
      declared('keywords', 'string'),
      declared('approver', 'user', 'artifactApprover'),
      declared('approved', 'date'),
      declared('note', 'text'),
    ],
    jqlFunctions: [],
  });
});
afterAll(() => harbour.close());

describe('properties that the app declares', () => {
  it.each<[string, readonly string[]]>([
    ['issue.property[mandate.artifact].kind = charter', ['QUAY-1']],
    ['issue.property["mandate.artifact"].kind in (charter, plan)', ['QUAY-1', 'QUAY-2']],
    ['issue.property[mandate.artifact].kind != charter', ['QUAY-2']],
    ['issue.property[mandate.artifact].kind is EMPTY and project = QUAY', ['QUAY-3', 'QUAY-10']],
    ['issue.property[mandate.artifact].score > 6.5', ['QUAY-1', 'QUAY-2']],
    ['issue.property[mandate.artifact].score = 12', ['QUAY-2']],
    ['issue.property[mandate.artifact].approver = "Dora Dock"', ['QUAY-1']],
    ['issue.property[mandate.artifact].approver in (currentUser())', []],
    ['issue.property[mandate.artifact].approved = "2026-02-01 08:00"', ['QUAY-1']],
    ['issue.property[mandate.artifact].approved < startOfMonth()', ['QUAY-1']],
    ['issue.property[mandate.artifact].note ~ "port auth*"', ['QUAY-1']],
    ['issue.property[mandate.artifact].note !~ crane', ['QUAY-1']],
  ])('are searched by what they hold: %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['issue.property[mandate.artifact].keywords = scope', ['QUAY-1']],
    ['issue.property[mandate.artifact].keywords = budget', ['QUAY-1', 'QUAY-2']],
    ['issue.property[mandate.artifact].keywords != scope', ['QUAY-2']],
  ])('are searched element by element where they are lists: %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['artifactKind = plan', ['QUAY-2']],
    ['ARTIFACTSCORE <= 7', ['QUAY-1']],
    ['artifactApprover is not EMPTY', ['QUAY-1']],
  ])('are searched by the names that the app gives them: %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it('are found as soon as they are set', async () => {
    const { put } = asking(harbour.site, 'ben');
    await put('/issue/QUAY-10/properties/mandate.artifact', { kind: 'register', score: '9' });

    expect(await harbour.found('artifactKind = register')).toEqual(['QUAY-10']);
    await asking(harbour.site, 'ben').remove('/issue/QUAY-10/properties/mandate.artifact');
    expect(await harbour.found('artifactKind = register')).toEqual([]);
  });

  it.each([
    ['artifactScore = many', "Value 'many' for the 'artifactScore' field is not a valid number."],
    ['artifactScore ~ 3', "The operator '~' is not supported by the 'artifactScore' field."],
    [
      'issue.property[mandate.artifact].note = x',
      "The operator '=' is not supported by the 'issue.property[mandate.artifact].note' field.",
    ],
    [
      'artifactApprover = nobody',
      "The value 'nobody' does not exist for the field 'artifactApprover'.",
    ],
    ['project = QUAY order by artifactKind', "Not able to sort using field 'artifactKind'."],
  ])('are refused for %s', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });
});

describe('properties that no app declares', () => {
  it.each([
    'issue.property[mandate.artifact].owner = ben',
    'issue.property[mandate.artifact].owner is EMPTY',
    'issue.property[unheard.of].x is not EMPTY',
    'issue.property[unheard.of].x > 3',
  ])('are found nowhere: %s', async (jql) => {
    expect(await harbour.found(jql)).toEqual([]);
  });
});
