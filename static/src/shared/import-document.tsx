import Button from '@atlaskit/button/new';
import { useRef, useState, type ChangeEvent } from 'react';

import { readText } from './document-text';
import { Problem } from './states';
import { readTextFile } from './text-file';

type ImportDocumentProps = {
  /** What the file is of, for who does not see the button: `File of a standard`. */
  readonly label: string;
  readonly onRead: (document: unknown) => void;
};

/** Reads a file of JSON or YAML, whatever is wrong with what it says: the editor says so. */
export function ImportDocument({ label, onRead }: ImportDocumentProps) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file === undefined) return;
    const found = await readTextFile(file, 'Save it in UTF-8.');
    if ('problem' in found) {
      setError(new Error(found.problem));
      return;
    }
    try {
      onRead(await readText(found.text));
      setError(null);
    } catch (cause) {
      setError(new Error(`${file.name} is neither JSON nor YAML. ${messageOf(cause)}`, { cause }));
    }
  };

  return (
    <>
      {error !== null && <Problem title="The file was not opened" error={error} />}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.yaml,.yml"
        aria-label={label}
        onChange={(event) => void read(event)}
      />
      <Button onClick={() => input.current?.click()}>Import JSON or YAML</Button>
    </>
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : '';
}
