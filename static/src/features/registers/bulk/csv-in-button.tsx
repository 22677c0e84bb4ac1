import Button from '@atlaskit/button/new';
import { type ChangeEvent, useRef, useState } from 'react';

import { readCsvFile } from '../../../shared/csv-file';
import { useFormats } from '../../../shared/forge-context';
import { Problem } from '../../../shared/states';
import { type CsvWishes, csvWishes, unread } from './csv-wishes';
import { ReviewDialog } from './review-dialog';

/** Numbers in a file are plain: with a point, and nothing between thousands. */
const LOCALE_OF_FILES = 'en';

type Opened = { readonly name: string; readonly read: CsvWishes };

/** Gives existing work items the figures of a CSV file, once they were seen. */
export function CsvInButton() {
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file === undefined) return;
    const read = await readCsvFile(file);
    setOpened({
      name: file.name,
      read: 'text' in read ? csvWishes(read.text) : unread(read.problem),
    });
  };
  const problem = opened?.read.problem ?? null;

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label="CSV file with figures"
        onChange={(event) => void open(event)}
      />
      <Button onClick={() => input.current?.click()}>Import CSV</Button>
      {problem !== null && (
        <Problem title={`${opened?.name} was not read`} error={new Error(problem)} />
      )}
      {opened !== null && problem === null && (
        <ReviewDialog
          title={`Take the figures of ${opened.name}?`}
          wishes={opened.read.wishes}
          refused={opened.read.refused}
          locale={LOCALE_OF_FILES}
          note={noteOn(opened.read, formats.count)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function noteOn({ ignored }: CsvWishes, count: (value: number, one: string) => string) {
  const rule = 'An empty cell leaves what stands there; a hyphen takes it away.';
  return ignored.length === 0
    ? rule
    : `${rule} ${count(ignored.length, 'column')} not taken, for they hold no figure: ${ignored.join(', ')}.`;
}
