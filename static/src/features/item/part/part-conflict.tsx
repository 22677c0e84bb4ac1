import Button from '@atlaskit/button/new';

import type { ShownPart } from '@contract/registers';

import { PartFacts } from '../../../shared/part/part-facts';
import { Notice } from '../../../shared/states';
import styles from './part-form.module.css';

type PartConflictProps = {
  readonly present: Pick<ShownPart, 'value' | 'due'>;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Both versions: what stands there now, here; what was typed, in the form above. */
export function PartConflict({ present, onKeepMine, onTakeTheirs }: PartConflictProps) {
  return (
    <div role="alert">
      <Notice appearance="warning" title="Somebody changed it since you looked">
        <div className={styles['conflict']}>
          <p>Nothing was saved, and what you typed is still above. This stands there now:</p>
          <PartFacts part={present.value} due={present.due} />
          <div className={styles['buttons']}>
            <Button onClick={onTakeTheirs}>Keep what stands there</Button>
            <Button onClick={onKeepMine}>Save mine instead</Button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
