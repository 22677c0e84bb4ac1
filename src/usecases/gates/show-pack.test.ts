import { asked, charter } from '../../../test/support/gate-world';
import { showPack } from './show-pack';

describe('showPack', () => {
  it('shows what was edited since, and what is not to be seen any more', async () => {
    const { deps, request } = await asked();
    const edited = { ...charter, summary: 'Charter, revised' };
    const later = { ...deps, asUser: { ...deps.asUser, find: async () => edited } };
    expect((await showPack({ id: request }, later)).artifacts).toMatchObject([
      {
        difference: 'changed',
        changed: ['summary'],
        frozen: { summary: 'Charter' },
        today: { summary: 'Charter, revised' },
      },
    ]);

    const hidden = { ...deps, asUser: { ...deps.asUser, find: async () => null } };
    expect((await showPack({ id: request }, hidden)).artifacts).toMatchObject([
      { difference: 'unseen', frozen: null, today: null },
    ]);
  });

  it('tells of one changed character of a frozen artifact, and shows nothing of it', async () => {
    const { deps, request } = await asked();
    const { pack } = await showPack({ id: request }, deps);
    const hash = pack?.artifacts[0]?.hash ?? '';
    const forged = {
      ...deps,
      packs: {
        ...deps.packs,
        of: async (hashes: readonly string[]) => {
          const texts = new Map(await deps.packs.of(hashes));
          const text = texts.get(hash);
          if (text !== undefined) texts.set(hash, text.replace('Charter', 'charter'));
          return texts;
        },
      },
    };
    expect(await showPack({ id: request }, forged)).toMatchObject({
      flaws: [{ kind: 'content-changed', key: charter.key }],
      artifacts: [{ frozen: null }],
    });
  });
});
