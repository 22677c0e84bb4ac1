import Button from '@atlaskit/button/new';
import { useRef, useState, type ChangeEvent } from 'react';

import { Problem } from '../../../shared/states';
import type { Draft } from './draft-editor';
import { readText } from './standard-text';

/** Opens a file of JSON or YAML as a new draft, whatever is wrong with it: the editor says so. */
export function ImportButton({ onDraft }: { readonly onDraft: (draft: Draft) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file === undefined) return;
    try {
      onDraft({ document: await readText(await file.text()), revision: 0 });
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
        aria-label="File of a standard"
        onChange={(event) => void read(event)}
      />
      <Button onClick={() => input.current?.click()}>Import JSON or YAML</Button>
    </>
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : '';
}
