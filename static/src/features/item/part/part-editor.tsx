import Button from '@atlaskit/button/new';
import { type FormEvent, useState } from 'react';

import type { ShownPart } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { useForge } from '../../../shared/forge-context';
import { type PartErrors, parsePart } from '../../../shared/part/parse-part';
import { PartFields } from '../../../shared/part/part-fields';
import { inputsOf } from '../../../shared/part/part-inputs';
import { partText } from '../../../shared/part/part-text';
import { Notice, Problem } from '../../../shared/states';
import { MergedInto } from './merged-into';
import { PartConflict } from './part-conflict';
import styles from './part-form.module.css';
import { INTO, useWriting, wrongInMerger } from './use-writing';

type Wrong = { readonly errors: PartErrors; readonly problem: string | null };

const NOTHING_WRONG: Wrong = { errors: {}, problem: null };

type PartEditorProps = {
  readonly itemKey: WorkItemKey;
  /** As it stands now, which may be otherwise than when the form was opened. */
  readonly part: ShownPart;
  /** What it is merged into by now; `null` for nothing, and for what the user does not see. */
  readonly mergedInto: WorkItemKey | null;
  readonly onDone: () => void;
};

export function PartEditor({ itemKey, part, mergedInto, onDone }: PartEditorProps) {
  const { locale } = useForge();
  const { value, seen } = part;
  const [opened, setOpened] = useState(seen);
  const [text, setText] = useState(() => partText(value, locale));
  const [into, setInto] = useState(mergedInto);
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const writing = useWriting({ itemKey, present: value, mergedInto, onDone });

  const save = (over: string) => {
    const parsed = parsePart(value.kind, text, locale);
    const found = parsed.ok ? wrongInMerger({ before: value, after: parsed.part, into }) : parsed;
    setWrong(found ?? NOTHING_WRONG);
    if (!parsed.ok || found !== null) return;

    setOpened(over);
    writing.write({ seen: over, part: parsed.part, into });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(opened);
  };
  const isOvertaken = writing.error?.code === 'conflict' && seen !== opened;

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <PartFields
        kind={value.kind}
        inputs={inputsOf(value.kind)}
        text={text}
        errors={wrong.errors}
        onChange={setText}
      />
      {value.kind === 'change-request' && text['verdict'] === 'merged' && (
        <MergedInto
          itemKey={itemKey}
          value={into}
          error={wrong.errors[INTO] ?? null}
          onChange={setInto}
        />
      )}
      {wrong.problem !== null && <Contradiction problem={wrong.problem} />}
      {isOvertaken && (
        <PartConflict present={part} onKeepMine={() => save(seen)} onTakeTheirs={onDone} />
      )}
      {writing.error !== null && !isOvertaken && (
        <Problem title="It was not saved" error={writing.error} />
      )}
      <Buttons isSaving={writing.isPending} onCancel={onDone} />
    </form>
  );
}

function Contradiction({ problem }: { readonly problem: string }) {
  return (
    <div role="alert">
      <Notice appearance="warning" title="These cannot stand together">
        <p>{problem}</p>
      </Notice>
    </div>
  );
}

type ButtonsProps = { readonly isSaving: boolean; readonly onCancel: () => void };

function Buttons({ isSaving, onCancel }: ButtonsProps) {
  return (
    <div className={styles['buttons']}>
      <Button appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <Button appearance="primary" type="submit" isLoading={isSaving}>
        Save
      </Button>
    </div>
  );
}
