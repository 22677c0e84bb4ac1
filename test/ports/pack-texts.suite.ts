import type { PackTexts } from '../../src/usecases/ports';
import { sha256 } from '../support/sha256';

/** What any keeper of pack texts must do. `make` gives an empty one. */
export function packTextsSuite(make: () => Promise<PackTexts>): void {
  it('gives back the very texts, however many and whatever stands in them', async () => {
    const packs = await make();
    const texts = new Map(
      ['Öl ☂ 🛢', '', `{"a":${'x'.repeat(70_000)}}`, '1', '2', '3', "'; --"].map((text) => [
        sha256(text),
        text,
      ]),
    );
    await packs.keep(texts);

    expect(await packs.of([...texts.keys(), sha256('another')])).toEqual(texts);
  });

  it('keeps what is there', async () => {
    const packs = await make();
    await packs.keep(new Map([['a'.repeat(64), 'first']]));
    await packs.keep(new Map([['a'.repeat(64), 'second']]));

    expect([...(await packs.of(['a'.repeat(64)])).values()]).toEqual(['first']);
  });
}
