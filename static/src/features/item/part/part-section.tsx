import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ShownPart } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { Notice } from '../../../shared/states';
import { ItemPart } from '../item-part';
import { PartEditor } from './part-editor';
import { PartFacts } from './part-facts';

const TITLES = {
  risk: 'Risk figures',
  issue: 'Issue figures',
  'change-request': 'Effect of the change',
} as const;

type PartSectionProps = { readonly itemKey: WorkItemKey; readonly part: ShownPart };

/** What people said of a risk, an issue or a change, and its form for who may edit the work item. */
export function PartSection({ itemKey, part }: PartSectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { value, problem, mayEdit } = part;

  return (
    <ItemPart title={TITLES[value.kind]}>
      {problem !== null && (
        <Notice appearance="warning" title="Something of it cannot be read">
          <p>{problem} It counts as not said.</p>
        </Notice>
      )}
      {isEditing ? (
        <PartEditor itemKey={itemKey} part={part} onDone={() => setIsEditing(false)} />
      ) : (
        <PartFacts part={value} />
      )}
      {mayEdit && !isEditing && (
        <div>
          <Button spacing="compact" onClick={() => setIsEditing(true)}>
            Edit
          </Button>
        </div>
      )}
    </ItemPart>
  );
}
