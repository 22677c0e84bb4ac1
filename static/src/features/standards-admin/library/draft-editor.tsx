import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Library, LibraryVersion } from '@contract/standards';
import { unapprovableBy } from '@domain/gates/unapprovable';
import { approvalsAskedBy } from '@domain/standards/asked-approvals';
import type { StandardDocument } from '@domain/standards/document/standard-document';

import { toJson } from '../../../shared/document-text';
import { NeverKept } from '../../../shared/never-kept';
import { ProblemList } from '../../../shared/problem-list';
import { Section } from '../../../shared/section';
import { Problem } from '../../../shared/states';
import { useOwnLifeCycles, useSaveDraft } from './library-data';
import styles from './library.module.css';
import { readDraft } from './read-draft';
import { StandardForm } from './standard-form';

/** What is being written, whatever is wrong with it still; revision 0 for what was never saved. */
export type Draft = { readonly document: unknown; readonly revision: number };

type DraftEditorProps = {
  readonly draft: Draft;
  readonly onSaved: (version: LibraryVersion) => void;
  readonly onClose: () => void;
};

/** Writes a draft, in a form or as text. What was typed stays until it is saved or left, whatever is refused. */
export function DraftEditor(props: DraftEditorProps) {
  const { draft, onClose } = props;
  const { save, text, setText, json, problems, named, submit } = useDraftText(props);
  const neverKept = useNeverKept(named);
  const [isText, setIsText] = useState(false);
  const showsText = isText || json === undefined;

  return (
    <Section
      title={draft.revision === 0 ? 'New draft' : 'Draft'}
      lead="Nothing holds for a project before it is reviewed and published."
      actions={
        <Button onClick={() => setIsText(!showsText)} isDisabled={json === undefined}>
          {showsText ? 'Edit in a form' : 'Edit as text'}
        </Button>
      }
    >
      <div className={styles['stack']}>
        {showsText ? (
          <TextForm text={text} onChange={setText} />
        ) : (
          <StandardForm
            document={json}
            isSaved={draft.revision > 0}
            problems={problems}
            onChange={(document) => setText(toJson(document))}
          />
        )}
        <ProblemList problems={problems} />
        <NeverKept sentences={neverKept} />
        {save.isError && <Problem title="The draft was not saved" error={save.error} />}
        <div className={styles['buttons']}>
          <Button
            appearance="primary"
            isDisabled={problems.length > 0}
            isLoading={save.isPending}
            onClick={submit}
          >
            Save draft
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Leave without saving
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** The rules of a draft that an own life cycle lets no project keep. */
function useNeverKept(standard: StandardDocument | null): readonly string[] {
  const { data: lifeCycles = [] } = useOwnLifeCycles();
  const asked = standard === null ? [] : approvalsAskedBy(standard, 'change-request');
  return lifeCycles.flatMap(({ document }) => unapprovableBy(document, asked));
}

function useDraftText({ draft, onSaved, onClose }: DraftEditorProps) {
  const save = useSaveDraft();
  const [text, setText] = useState(() => toJson(draft.document));
  const { json, problems, named } = readDraft(text);

  const toSaved = ({ versions }: Library) => {
    const saved = versions.find(
      (one) => one.standardId === named?.id && one.version === named.version,
    );
    if (saved === undefined) onClose();
    else onSaved(saved);
  };
  return {
    save,
    text,
    setText,
    json,
    problems,
    named,
    submit: () => save.mutate({ document: json, revision: draft.revision }, { onSuccess: toSaved }),
  };
}

type TextFormProps = { readonly text: string; readonly onChange: (text: string) => void };

function TextForm({ text, onChange }: TextFormProps) {
  return (
    <textarea
      aria-label="The standard as JSON"
      className={styles['code']}
      rows={24}
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
