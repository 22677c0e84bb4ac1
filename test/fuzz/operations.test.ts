import fc from 'fast-check';

import { contract, type OperationName } from '../../src/contract/contract';
import type { Reply } from '../../src/contract/operation';
import { readNotice } from '../../src/entry/read-notice';
import { IssueShape, toReadItem } from '../../src/gateways/jira/issue';
import { askWith, depsOnSite, surfacesOf } from '../rights/ask';
import { IDS, KINDS_OF_ID } from '../rights/question';
import { QUESTIONS } from '../rights/questions';
import { aFoundItem } from '../support/builders';
import { hostileProperty, hostileText, malformed } from './hostile';

/** The same payloads in every run: what fails here fails again. */
const SEED = 20_260_302;
const PAYLOADS_AN_OPERATION = 2_100;
const PROPERTIES = 8_000;
const EVENTS = 8_000;
/** An operation changes what is kept: from time to time it finds everything in place again. */
const CALLS_A_SITE = 200;

const CODES = ['invalid-input', 'not-allowed', 'not-found', 'conflict', 'upstream-failed'];
const operations = Object.keys(contract) as readonly OperationName[];

let thrown = 0;
afterAll(() => {
  expect(thrown).toBeGreaterThanOrEqual(100_000);
});

function checked(reply: Reply<unknown>): void {
  thrown += 1;
  if (reply.ok) return;

  const { code, message } = reply.error;
  if (!CODES.includes(code)) throw new Error(`${code}: ${message}`);
  if (message.trim() === '' || /\n\s+at |\[object |undefined/.test(message)) {
    throw new Error(`This is no plain message: ${message}`);
  }
}

describe('whatever is sent', () => {
  it.each(operations)('%s answers, or says in plain words why not', async (operation) => {
    const question = QUESTIONS[operation];
    const valid = question.takesIds
      ? KINDS_OF_ID.map((kind) => question.payload(IDS[kind]))
      : [question.payload];
    const [surface] = surfacesOf(operation);
    if (surface === undefined) throw new Error(`${operation} is asked on no surface.`);

    let deps = depsOnSite();
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(malformed(valid), async (payload) => {
        calls += 1;
        if (calls % CALLS_A_SITE === 0) deps = depsOnSite();
        checked(await askWith(deps, { surface, operation, payload }));
      }),
      { numRuns: PAYLOADS_AN_OPERATION, seed: SEED },
    );
  });
});

describe('whatever stands in a work item', () => {
  it('its property and its words break nothing that is shown of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileProperty, hostileText, async (artifactProperty, summary) => {
        const item = aFoundItem('7', '1', { artifactProperty, summary });
        const deps = depsOnSite({ visibleItems: [item] });
        const asked = { surface: 'item', operation: 'item.governance' } as const;
        const reply = await askWith(deps, { ...asked, payload: { key: 'P1-7' } });
        checked(reply);
        if (!reply.ok) throw new Error(reply.error.message);
      }),
      { numRuns: PROPERTIES / 2, seed: SEED },
    );
  });

  it('is read as an item, or refused', () => {
    const issue = {
      id: '7',
      key: 'P1-7',
      fields: {
        issuetype: { id: '10001' },
        status: { statusCategory: { key: 'new' } },
        created: '2026-01-01T00:00:00.000+0000',
        updated: '2026-01-01T00:00:00.000+0000',
        project: { id: '1' },
      },
    };
    const names = { estimateFieldId: null, flaggedFieldId: null, blockingLinkTypes: ['Blocks'] };
    fc.assert(
      fc.property(malformed([issue, issue.fields]), hostileProperty, (fields, property) => {
        thrown += 1;
        const read = IssueShape.safeParse({
          ...issue,
          fields,
          properties: { 'mandate.artifact': property },
        });
        if (read.success) toReadItem(read.data, names);
      }),
      { numRuns: PROPERTIES / 2, seed: SEED },
    );
  });

  it('an event about it is read, says which item to look at, or names itself unreadable', () => {
    const event = {
      eventType: 'avi:jira:updated:issue',
      timestamp: '1772444096789',
      issue: {
        id: '7',
        key: 'P1-7',
        fields: {
          issuetype: { id: '10001' },
          project: { id: '1' },
          created: '2026-01-01T00:00:00.000Z',
          updated: '2026-01-01T00:00:00.000Z',
        },
      },
      changelog: { items: [{ field: 'duedate', to: '2026-03-01', toString: '2026-03-01' }] },
    };
    fc.assert(
      fc.property(malformed([event, event.issue]), (payload) => {
        thrown += 1;
        try {
          readNotice(payload);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'ZodError') throw error;
        }
      }),
      { numRuns: EVENTS, seed: SEED },
    );
  });
});
