import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ShownPart } from '@contract/registers';
import { artifactTitle } from '@domain/foundation/artifact-names';
import type { WorkItemKey } from '@domain/foundation/ids';

import { PartFacts } from '../../../shared/part/part-facts';
import { Notice } from '../../../shared/states';
import { ItemPart } from '../item-part';
import { PartEditor } from './part-editor';
import styles from './part-form.module.css';
import { PartHistory } from './part-history';

type PartSectionProps = {
  readonly itemKey: WorkItemKey;
  readonly part: ShownPart;
  /** What it is merged into; `null` for nothing, and for what the user does not see. */
  readonly mergedInto: WorkItemKey | null;
};

/** What people said of what registers keep, and its form for who may edit the work item. */
export function PartSection({ itemKey, part, mergedInto }: PartSectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const { value, due, problem, mayEdit } = part;

  return (
    <ItemPart title={`${artifactTitle(value.kind)} figures`}>
      {problem !== null && (
        <Notice appearance="warning" title="Something of it cannot be read">
          <p>{problem} It counts as not said.</p>
        </Notice>
      )}
      {isEditing ? (
        <PartEditor
          itemKey={itemKey}
          part={part}
          mergedInto={mergedInto}
          onDone={() => setIsEditing(false)}
        />
      ) : (
        <PartFacts part={value} due={due} />
      )}
      <div className={styles['actions']}>
        {mayEdit && !isEditing && (
          <Button spacing="compact" onClick={() => setIsEditing(true)}>
            Edit
          </Button>
        )}
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isHistoryOpen}
          onClick={() => setIsHistoryOpen(!isHistoryOpen)}
        >
          {isHistoryOpen ? 'Hide history' : 'Show history'}
        </Button>
      </div>
      {isHistoryOpen && <PartHistory itemKey={itemKey} part={part} />}
    </ItemPart>
  );
}
