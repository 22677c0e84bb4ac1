import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { ShownVersion, VersionPlace } from '@contract/part-history';
import type { ShownPart } from '@contract/registers';
import { isSamePart, type Untold } from '@domain/artifacts/part-history';
import type { PartReading } from '@domain/artifacts/register-part';
import type { WorkItemKey } from '@domain/foundation/ids';

import type { Formats } from '../../../shared/format';
import { useFormats } from '../../../shared/forge-context';
import { ItemLink } from '../../../shared/item-link';
import { differencesIn, PartDifferences } from '../../../shared/part/part-differences';
import { PartFacts } from '../../../shared/part/part-facts';
import type { NameOf } from '../../../shared/people';
import { whoName } from '../../../shared/who-name';
import styles from './part-history.module.css';
import { RestoreDialog } from './restore-dialog';

type PartVersionProps = {
  readonly itemKey: WorkItemKey;
  readonly version: ShownVersion;
  readonly present: ShownPart;
  readonly nameOf: NameOf;
};

const UNTOLD: Readonly<Record<Untold, string>> = {
  hidden: 'What was said is withheld: it lay in a project then that you may not browse.',
  unreadable: 'What was said cannot be read: it was kept in a form that Mandate does not know.',
};

/** Whose version it is and since when, what it says otherwise than the one before, and the way back to it. */
export function PartVersion({ itemKey, version, present, nameOf }: PartVersionProps) {
  const formats = useFormats();
  const title = titleOf(version, nameOf, formats);
  if (version.kind === 'untold') {
    return (
      <li className={styles['version']}>
        <strong>{title}</strong>
        <p className={styles['note']}>{UNTOLD[version.why]}</p>
      </li>
    );
  }

  const { stood, place } = version;
  const isPresent = isSamePart(stood.part, present.value);
  return (
    <li className={styles['version']}>
      <div className={styles['head']}>
        <strong>{title}</strong>
        {isPresent && <Lozenge>As it stands now</Lozenge>}
      </div>
      <WhatItSays version={version} />
      {stood.problem !== null && (
        <p className={styles['note']}>{stood.problem} It cannot be restored as it stood.</p>
      )}
      {place !== null && present.mayEdit && !isPresent && mayBeRestored(stood, present) && (
        <RestoreButton {...{ itemKey, present, title, place }} stood={stood} />
      )}
    </li>
  );
}

function mayBeRestored({ part, problem }: PartReading, present: ShownPart): boolean {
  return problem === null && part.kind === present.value.kind;
}

type Told = Exclude<ShownVersion, { kind: 'untold' }>;

function WhatItSays({ version }: { readonly version: Told }) {
  const formats = useFormats();
  if (version.kind === 'first') return <PartFacts part={version.stood.part} due={null} />;

  const differences = differencesIn(version.before.part, version.stood.part, formats);
  const into = version.kind === 'written' ? version.mergedInto : null;
  if (differences.length === 0 && into === null) {
    return <p className={styles['note']}>Nothing that can be read was changed.</p>;
  }
  return (
    <div>
      <PartDifferences differences={differences} />
      {into !== null && (
        <p className={styles['note']}>
          Merged into{' '}
          {into === 'hidden' ? (
            'a change that is deleted, or hidden from you'
          ) : (
            <ItemLink itemKey={into} />
          )}
          .
        </p>
      )}
    </div>
  );
}

function titleOf(version: ShownVersion, nameOf: NameOf, { instant }: Formats): string {
  switch (version.kind) {
    case 'written': {
      const verb = version.isRestored ? 'Restored' : 'Written';
      return `${verb} by ${whoName(version.by, nameOf)}, ${instant(version.at)}`;
    }
    case 'outside':
      return version.foundBy === null
        ? `Changed outside Mandate after ${instant(version.since)}`
        : `Changed outside Mandate between ${instant(version.since)} and ${instant(version.foundBy.at)}`;
    case 'first':
      return version.foundBy === null
        ? 'Never changed in Mandate'
        : `Before it was changed in Mandate, until ${instant(version.foundBy.at)}`;
    case 'untold':
      return `Changed ${instant(version.at)}`;
  }
}

type RestoreProps = {
  readonly itemKey: WorkItemKey;
  readonly present: ShownPart;
  readonly stood: PartReading;
  readonly place: VersionPlace;
  readonly title: string;
};

function RestoreButton({ title, ...asked }: RestoreProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div>
      <Button spacing="compact" onClick={() => setIsAsking(true)}>
        Restore this version<span className="visually-hidden">: {title}</span>
      </Button>
      {isAsking && <RestoreDialog {...asked} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
