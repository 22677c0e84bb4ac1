import { projectId, workItemId } from '../../../src/domain/foundation/ids';
import { wentThere, withoutValue } from '../../../src/domain/standards/jira/questions-of';
import { amongItems, withinProject } from '../../../src/domain/standards/jira/within';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

const QUAY = projectId('1');

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
});
afterAll(() => harbour.close());

function way(from: string, to: string): string {
  return withinProject(QUAY, wentThere({ kind: 'status-path', forbidden: { from, to } }));
}

function lacking(field: string): string {
  return withinProject(
    QUAY,
    withoutValue({ kind: 'field-filled', which: 'created is not EMPTY', field }),
  );
}

/** The queries that rules have asked, in the form in which they are sent. */
describe('what a rule asks', () => {
  it('finds what went a forbidden way', async () => {
    expect(await harbour.found(way('To Do', 'In Progress'))).toEqual(['QUAY-2', 'QUAY-3']);
    expect(await harbour.found(way('Done', 'To Do'))).toEqual([]);
  });

  it('finds what has nothing in a field, by the name it has on the site', async () => {
    expect(await harbour.found(lacking('Tags'))).toEqual(['QUAY-2', 'QUAY-3', 'QUAY-10']);
  });

  it('finds among work items alone', async () => {
    expect(
      await harbour.found(amongItems([workItemId('9'), workItemId('11')], 'created is not EMPTY')),
    ).toEqual(['QUAY-2', 'QUAY-3']);
  });

  it('is refused where the site has no such field or status', async () => {
    expect((await harbour.refusal(lacking('Data classification'))).errorMessages).toEqual([
      "Field 'Data classification' does not exist or you do not have permission to view it.",
    ]);
    expect((await harbour.refusal(way('Drafting', 'Done'))).errorMessages).toEqual([
      "The value 'Drafting' does not exist for the field 'status'.",
    ]);
  });
});
