import { textFile } from '../../test/text-file';
import { readCsvFile } from './csv-file';

const MEGABYTE = 1024 * 1024;

describe('readCsvFile', () => {
  it('reads UTF-8, with or without the mark that spreadsheets begin it with', async () => {
    expect(await readCsvFile(textFile('a.csv', 'Fähre,5'))).toEqual({ text: 'Fähre,5' });
    expect(await readCsvFile(textFile('a.csv', '\uFEFFFähre,5'))).toEqual({ text: 'Fähre,5' });
  });

  it('refuses what is in another encoding', async () => {
    const latin = Uint8Array.from('Fähre,5', (letter) => letter.charCodeAt(0));

    expect(await readCsvFile(textFile('a.csv', latin))).toEqual({
      problem: expect.stringContaining('Save it as CSV UTF-8.') as unknown,
    });
  });

  it('refuses what is too large before it reads it', async () => {
    const arrayBuffer = jest.fn(async () => new ArrayBuffer(0));

    expect(await readCsvFile({ size: 2 * MEGABYTE, arrayBuffer })).toEqual({ text: '' });
    expect(await readCsvFile({ size: 2 * MEGABYTE + 1, arrayBuffer })).toEqual({
      problem: 'It is larger than 2 MB. Split it.',
    });
    expect(arrayBuffer).toHaveBeenCalledTimes(1);
  });
});
