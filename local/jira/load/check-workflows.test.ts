import type { Json, JsonObject } from '../json';
import { aDirectory, aWorkItem, removeDirectories, SITE } from '../test-support';
import { readSiteFile } from './site-file';

afterAll(removeDirectories);

const INITIAL = { id: '1', name: 'Create', type: 'initial', to: '10' };
const DONE = { id: '2', name: 'Finish', type: 'directed', from: ['10'], to: '30' };

const workflow = (parts: JsonObject = {}): JsonObject => ({
  id: 'w',
  name: 'Work',
  projects: ['QUAY'],
  transitions: [INITIAL, DONE],
  ...parts,
});

function read(...workflows: readonly Json[]) {
  const site = { ...SITE, workflows };
  return readSiteFile(aDirectory({ site, files: { 'a.jsonl': [aWorkItem()] } }));
}

describe('a workflow in site.json', () => {
  it('is read when all it names is there', async () => {
    expect((await read(workflow())).workflows).toMatchObject([
      { transitions: [{ name: 'Create' }, { name: 'Finish', from: ['10'], validators: [] }] },
    ]);
  });

  it.each<readonly [string, readonly Json[]]>([
    ['names the project NOPE', [workflow({ projects: ['NOPE'] })]],
    ['names the issue type 999', [workflow({ issueTypes: ['999'] })]],
    ['has 0 initial transitions and needs exactly one', [workflow({ transitions: [DONE] })]],
    ['has two transitions with the id 2', [workflow({ transitions: [INITIAL, DONE, DONE] })]],
    [
      "has the transition 'Finish' with the status 99",
      [workflow({ transitions: [INITIAL, { ...DONE, to: '99' }] })],
    ],
    [
      "has the directed transition 'Finish' without a status in from",
      [workflow({ transitions: [INITIAL, { ...DONE, from: [] }] })],
    ],
    [
      "has the global transition 'Finish' with statuses in from",
      [workflow({ transitions: [INITIAL, { ...DONE, type: 'global' }] })],
    ],
    [
      'has an initial transition without a status in to',
      [workflow({ transitions: [{ ...INITIAL, to: undefined }, DONE] })],
    ],
    [
      'has the rule r with too long a configuration',
      [
        workflow({
          transitions: [
            INITIAL,
            {
              ...DONE,
              validators: [{ id: 'r', module: 'm', configuration: { text: 'x'.repeat(33_000) } }],
            },
          ],
        }),
      ],
    ],
    [
      "is for the issue type 101 of QUAY, and so is 'Work'",
      [workflow(), workflow({ id: 'v', name: 'Other', issueTypes: ['101'] })],
    ],
  ])('is refused when it %s', async (complaint, workflows) => {
    await expect(read(...workflows)).rejects.toThrow(complaint);
  });

  it('is refused when it has an entry that nobody reads', async () => {
    await expect(read(workflow({ statuses: ['10'] }))).rejects.toThrow(
      /workflows\.0: .*"statuses"/,
    );
  });
});
