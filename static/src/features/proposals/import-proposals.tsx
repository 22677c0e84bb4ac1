import Button from '@atlaskit/button/new';
import { type ChangeEvent, useRef, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';

import { readCsvFile } from '../../shared/csv-file';
import { Problem } from '../../shared/states';
import { readTextFile } from '../../shared/text-file';
import { entryLines } from './proposal-entries';
import { ImportDialog } from './import-dialog';
import { proposalLines, type ProposalLines, unread } from './proposal-lines';

type ImportButtonProps = { readonly onFile: (file: File) => void };

/** Chooses a file of proposals, CSV or JSON. */
export function ImportButton({ onFile }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file !== undefined) onFile(file);
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.json,text/csv,application/json"
        aria-label="File with proposals"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>Import CSV or JSON</Button>
    </>
  );
}

/** A file as it was read when it was opened, and the proposals as they stood then. */
type Opened = { readonly name: string; readonly read: ProposalLines; readonly view: ProposalsView };

/**
 * The file whose proposals are handed in and whose figures are taken, once they were seen. It stays open while the page around it
 * changes with each proposal that is made.
 */
export function useProposalsFile(view: ProposalsView) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (file: File) => {
    setOpened({ name: file.name, read: await linesIn(file, view), view });
  };
  return { opened, open: (file: File) => void open(file), close: () => setOpened(null) };
}

function isJson({ name, type }: File): boolean {
  return type === 'application/json' || name.toLowerCase().endsWith('.json');
}

async function linesIn(file: File, view: ProposalsView): Promise<ProposalLines> {
  const read = isJson(file)
    ? await readTextFile(file, 'Save it in UTF-8.')
    : await readCsvFile(file);
  if ('problem' in read) return unread(read.problem);
  return isJson(file) ? entryLines(read.text, view) : proposalLines(read.text, view);
}

type ProposalsFileProps = Omit<ReturnType<typeof useProposalsFile>, 'open'>;

export function ProposalsFile({ opened, close }: ProposalsFileProps) {
  if (opened === null) return null;
  const { name, read, view } = opened;
  return read.problem === null ? (
    <ImportDialog fileName={name} read={read} view={view} onClose={close} />
  ) : (
    <Problem title={`${name} was not read`} error={new Error(read.problem)} />
  );
}
