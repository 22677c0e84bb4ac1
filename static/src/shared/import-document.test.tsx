import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInForge } from '../../test/render';
import { textFile } from '../../test/text-file';
import { ImportDocument } from './import-document';

const open = async (file: File) => {
  const read: unknown[] = [];
  renderInForge(<ImportDocument label="File of a standard" onRead={(each) => read.push(each)} />);
  await userEvent.upload(screen.getByLabelText('File of a standard'), file);
  return read;
};

describe('ImportDocument', () => {
  it('reads JSON and YAML in UTF-8', async () => {
    const read = await open(textFile('standard.yaml', 'name: Prüfung\n'));
    await waitFor(() => expect(read).toEqual([{ name: 'Prüfung' }]));
  });

  it('refuses letters that are not in UTF-8 instead of taking wrong ones', async () => {
    const latin = Uint8Array.of(...new TextEncoder().encode('name: Pr'), 0xfc);
    const read = await open(textFile('standard.yaml', latin));
    expect(await screen.findByText(/Its letters are not in UTF-8\./)).toBeVisible();
    expect(read).toEqual([]);
  });
});
