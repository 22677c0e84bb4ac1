import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Problem as Wrong } from '@domain/foundation/document/problem';
import { readLifeCycle, shapedLifeCycle } from '@domain/gates/document/read-life-cycle';
import { unapprovableBy } from '@domain/gates/unapprovable';
import { approvalsAskedBy } from '@domain/standards/asked-approvals';

import { toJson } from '../../shared/document-text';
import { NeverKept } from '../../shared/never-kept';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { Problem } from '../../shared/states';
import type { Draft } from './copied';
import { useSaveLifeCycle, useStandards } from './life-cycles-data';
import styles from './life-cycles.module.css';
import { RightsForm } from './rights-form';

type LifeCycleEditorProps = { readonly draft: Draft; readonly onClose: () => void };

/** Writes a life cycle as text. What was typed stays until it is saved or left, whatever is refused. */
export function LifeCycleEditor({ draft, onClose }: LifeCycleEditorProps) {
  const [text, setText] = useState(() => toJson(draft.document));
  const save = useSaveLifeCycle();
  const asked = useAskedApprovals();
  const { json, problems } = readDraft(text);
  const shaped = shapedLifeCycle(json);
  const { version } = draft;

  return (
    <Section
      title={version === 0 ? 'New life cycle' : `Life cycle, after version ${version}`}
      lead="It is saved as a version of its own. Projects that follow an earlier one keep that."
    >
      <div className={styles['stack']}>
        <textarea
          aria-label="The life cycle as JSON"
          className={styles['code']}
          rows={24}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemList problems={problems} />
        {shaped !== null && <NeverKept sentences={unapprovableBy(shaped, asked)} />}
        {shaped !== null && (
          <RightsPart
            document={shaped}
            problems={problems}
            onChange={(changed) => setText(toJson(changed))}
          />
        )}
        {save.isError && <Problem title="The life cycle was not saved" error={save.error} />}
        <div className={styles['buttons']}>
          <Button
            appearance="primary"
            isDisabled={problems.length > 0}
            isLoading={save.isPending}
            onClick={() => save.mutate({ document: json, version }, { onSuccess: onClose })}
          >
            Save as version {version + 1}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Leave without saving
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** What rules of the standards in force ask of changes, each rule with its standard. */
function useAskedApprovals() {
  const { data: standards = [] } = useStandards();
  return standards.flatMap((standard) =>
    approvalsAskedBy(standard, 'change-request').map(({ rule, role }) => ({
      rule: `${rule} of ${standard.name}`,
      role,
    })),
  );
}

function RightsPart(props: Parameters<typeof RightsForm>[0]) {
  return (
    <>
      <h3 className={styles['heading']}>Who decides, up to which amount and impact</h3>
      <p className={styles['words']}>
        The first right that reaches so far decides; what nobody said is within no bound. At a gate
        all of its roles have to agree, each with so many votes; a change is approved by any of
        them. Whoever asks for a gate never decides about it. What you change here is changed in the
        text above.
      </p>
      <RightsForm {...props} />
    </>
  );
}

function readDraft(text: string): { readonly json: unknown; readonly problems: readonly Wrong[] } {
  try {
    const json: unknown = JSON.parse(text);
    const read = readLifeCycle(json);
    return { json, problems: read.kind === 'problems' ? read.problems : [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no JSON';
    const remedy = 'Correct the text: what opens has to close, and members are parted by commas.';
    return { json: undefined, problems: [{ place: 'the text', reason, remedy }] };
  }
}
