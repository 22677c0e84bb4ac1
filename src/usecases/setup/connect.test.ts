import { aProject } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aSite, someFields, surveyed } from '../../../test/support/survey';
import { projectId } from '../../domain/foundation/ids';
import { chooseFields } from './choose-fields';
import { connect } from './connect';

const everyone = { rights: { browses: [projectId('1'), projectId('2')] } };

describe('connect', () => {
  it('finds out what the site is and suggests what its fields and types mean', async () => {
    const deps = inMemoryDeps({ site: aSite, ...everyone });
    const setup = await connect({}, deps);

    expect(setup).toMatchObject({
      next: 'projects',
      fields: {
        estimateFieldId: 'customfield_10004',
        flaggedFieldId: 'customfield_10021',
        blockingLinkTypes: ['Blocks'],
      },
      mapping: [{ kind: 'risk', adopts: ['10012'], createsAs: '10012' }],
    });
    expect(setup.survey).toEqual({
      baseUrl: 'https://x.test',
      title: 'X',
      timeZone: 'Europe/Berlin',
      surveyedAt: deps.now(),
      projects: [
        {
          id: '1',
          key: 'P1',
          name: 'Project 1',
          style: 'company-managed',
          isPrivate: false,
          workItems: 250,
        },
        expect.objectContaining({ key: 'P2', workItems: 0 }),
      ],
      estimateFields: [{ id: 'customfield_10004', name: 'Story Points', suggested: true }],
      issueTypes: [
        { id: '10001', name: 'Task' },
        { id: '10012', name: 'Risk' },
      ],
      pointsToImport: 254,
    });
  });

  it('asked again leaves alone what a person chose', async () => {
    const deps = inMemoryDeps({ site: aSite, ...everyone });
    await connect({}, deps);
    const chosen = await chooseFields({ ...someFields, flaggedFieldId: null }, deps);
    const again = await connect({}, deps);

    expect(again.fields).toEqual(chosen.fields);
    expect(again.fields?.flaggedFieldId).toBeNull();
    expect(deps.jobs).toEqual([]);
  });

  it('goes on counting where it ran out of time', async () => {
    let time = 6_000;
    const many = Array.from({ length: 25 }, (_, index) => surveyed(aProject(String(index + 1))));
    const asked: string[] = [];
    const deps = inMemoryDeps({
      timeLeft: () => time,
      rights: { browses: many.map(({ id }) => id) },
      site: {
        ...aSite,
        projects: async () => many,
        count: async (jql) => {
          asked.push(jql);
          time -= 100;
          return 7;
        },
      },
    });

    await expect(connect({}, deps)).rejects.toMatchObject({
      code: 'upstream-failed',
      message: expect.stringContaining('20 of 25 projects') as string,
    });
    time = 6_000;
    const { survey: found } = await connect({}, deps);

    expect(asked.slice(20, 25)).toEqual([21, 22, 23, 24, 25].map((id) => `project = ${id}`));
    expect(found?.projects.map(({ workItems }) => workItems)).toEqual(Array(25).fill(7));
  });
});
