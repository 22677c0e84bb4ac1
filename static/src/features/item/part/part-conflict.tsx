import Button from '@atlaskit/button/new';

import type { RegisterPart } from '@domain/artifacts/register-part';

import { Notice } from '../../../shared/states';
import { PartFacts } from './part-facts';
import styles from './part.module.css';

type PartConflictProps = {
  readonly present: RegisterPart;
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
          <PartFacts part={present} />
          <div className={styles['buttons']}>
            <Button onClick={onTakeTheirs}>Keep what stands there</Button>
            <Button onClick={onKeepMine}>Save mine instead</Button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
