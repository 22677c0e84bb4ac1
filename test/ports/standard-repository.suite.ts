import { day } from '../../src/domain/foundation/calendar';
import { standardId } from '../../src/domain/foundation/ids';
import type { StandardRepository } from '../../src/usecases/ports';
import { aStandardDocument, aStandardVersion } from '../support/standards';

/** What any repository of standards must do. `make` gives an empty one. */
export function standardRepositorySuite(make: () => Promise<StandardRepository>): void {
  const draft = aStandardVersion({ state: 'draft', revision: 1 });
  const document = aStandardDocument();

  it('knows nothing before anything is saved', async () => {
    const standards = await make();

    expect(await standards.versions()).toEqual([]);
    expect(await standards.documents([draft])).toEqual([]);
  });

  it('gives a version and its document back as they were saved', async () => {
    const standards = await make();

    expect(await standards.save(draft, document, 0)).toBe('saved');
    expect(await standards.versions()).toEqual([draft]);
    expect(await standards.documents([draft])).toEqual([document]);
  });

  it('keeps versions apart, and gives the documents that are asked for', async () => {
    const standards = await make();
    const next = { ...document, version: '1.1.0' };
    await standards.save(draft, document, 0);
    await standards.save({ ...draft, version: '1.1.0' }, next, 0);

    expect((await standards.versions()).map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
    const asked = ['1.1.0', '3.0.0', '1.0.0'].map((version) => ({ ...draft, version }));
    expect(await standards.documents(asked)).toEqual([next, document]);
  });

  it.each([0, 2])('is stale for who saw revision %i when it is 1', async (seen) => {
    const standards = await make();
    await standards.save(draft, document, 0);

    expect(await standards.save({ ...draft, name: 'Late' }, document, seen)).toBe('stale');
    expect(await standards.versions()).toEqual([draft]);
  });

  it('never changes the document of what was published, however it is asked', async () => {
    const standards = await make();
    const published = { ...draft, state: 'published' } as const;
    await standards.save(published, document, 0);

    expect(await standards.save(published, { ...document, name: 'Other' }, 1)).toBe('stale');
    expect(await standards.discard(draft, 1)).toBe('stale');
    const retired = { ...draft, state: 'retired', retiredFrom: day('2026-05-01') } as const;
    expect(await standards.save(retired, null, 1)).toBe('saved');
    expect(await standards.versions()).toEqual([{ ...retired, revision: 2 }]);
    expect(await standards.documents([draft])).toEqual([document]);
  });

  it('discards a draft, unless somebody changed it meanwhile', async () => {
    const standards = await make();
    await standards.save(draft, document, 0);
    await standards.save({ ...draft, note: 'Again.' }, document, 1);

    expect(await standards.discard(draft, 1)).toBe('stale');
    expect(await standards.discard({ ...draft, standardId: standardId('other') }, 2)).toBe('stale');
    expect(await standards.discard(draft, 2)).toBe('discarded');
    expect(await standards.versions()).toEqual([]);
  });
}
