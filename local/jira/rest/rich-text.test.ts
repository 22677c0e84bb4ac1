import type { Json, JsonObject } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, SITE } from '../test-support';

jest.setTimeout(60_000);

const NOTES: JsonObject = {
  id: 'customfield_10040',
  name: 'Notes',
  custom: true,
  schema: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
    customId: 10040,
  },
};
const FIELDS = ['description', 'environment', 'customfield_10040'] as const;

const test = useTestSite([aWorkItem({ id: '1001', key: 'QUAY-1' })], {
  ...SITE,
  fields: [...(SITE['fields'] as readonly Json[]), NOTES],
});

const edit = (fields: JsonObject) => test.as('ben').put('/issue/QUAY-1', { fields });
const each = (value: Json): JsonObject => Object.fromEntries(FIELDS.map((name) => [name, value]));

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Mind the mud.' }] };
const document = { type: 'doc', version: 1, content: [paragraph] };
const unknownNode = { type: 'doc', version: 1, content: [{ type: 'buoy' }] };

describe('a text of many lines', () => {
  it('is kept as the document that was given', async () => {
    expect((await edit(each(document))).status).toBe(204);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject(each(document));
  });

  it('is refused field by field where it is no document', async () => {
    const message =
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

    expect(await edit(each('Mind the mud.'))).toEqual({
      status: 400,
      body: { errorMessages: [], errors: each(message) },
    });
  });

  it('is refused without another word where the document is not well made', async () => {
    const refusal = { status: 400, body: { errorMessages: ['INVALID_INPUT'], errors: {} } };
    const comment = { comment: [{ add: { body: unknownNode } }] };

    for (const field of FIELDS) expect(await edit({ [field]: unknownNode })).toEqual(refusal);
    expect(await test.as('ben').post('/issue/QUAY-1/comment', { body: unknownNode })).toEqual(
      refusal,
    );
    expect(await test.as('ben').put('/issue/QUAY-1', { update: comment })).toEqual(refusal);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({ description: null });
    expect(test.events()).toEqual([]);
  });
});
