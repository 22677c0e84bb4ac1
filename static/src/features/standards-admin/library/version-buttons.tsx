import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Library, LibraryVersion } from '@contract/standards';
import type { StandardDocument } from '@domain/standards/document/standard-document';
import type { StandardMove } from '@domain/standards/life/life';

import { toJson, toYaml } from '../../../shared/document-text';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { downloadText } from '../../../shared/download';
import styles from './library.module.css';
import { useDiscardDraft } from './library-data';
import { MOVE_WORDS } from './library-words';
import { MoveDialog } from './move-dialog';
import { copyOf } from './new-document';
import { RollBackDialog } from './roll-back-dialog';
import type { VersionViewProps } from './version-view-props';

type VersionButtonsProps = VersionViewProps & { readonly document: StandardDocument };
type Asked = StandardMove | 'roll-back' | 'discard' | null;

/** What can be done with a version now. */
export function VersionButtons(props: VersionButtonsProps) {
  const { version, library, document, onDraft } = props;
  const [asked, setAsked] = useState<Asked>(null);

  return (
    <div className={styles['buttons']}>
      {version.state === 'draft' && (
        <Button
          appearance="primary"
          onClick={() => onDraft({ document, revision: version.revision })}
        >
          Edit draft
        </Button>
      )}
      {version.moves.map((move) => (
        <Button
          key={move}
          appearance={GOING_ON.has(move) ? 'primary' : 'default'}
          onClick={() => setAsked(move)}
        >
          {MOVE_WORDS[move]}
        </Button>
      ))}
      {wasInForce(version, library) && (
        <Button onClick={() => setAsked('roll-back')}>Roll back to this version</Button>
      )}
      {version.state !== 'draft' && (
        <Button
          onClick={() => onDraft({ document: copyOf(document, version, library), revision: 0 })}
        >
          Copy to edit
        </Button>
      )}
      <ExportButtons document={document} />
      {version.state === 'draft' && (
        <Button appearance="subtle" onClick={() => setAsked('discard')}>
          Discard draft
        </Button>
      )}
      <WhoApproves version={version} />
      <AskedDialog {...props} asked={asked} onAnswered={() => setAsked(null)} />
    </div>
  );
}

const GOING_ON: ReadonlySet<StandardMove> = new Set(['approve', 'publish']);

function wasInForce(version: LibraryVersion, { today }: Library): boolean {
  if (version.isShipped || version.isInForce || version.effectiveFrom > today) return false;
  return version.state === 'published' || version.state === 'retired';
}

function WhoApproves({ version: { state, moves } }: Pick<VersionViewProps, 'version'>) {
  if (state !== 'in-review' || moves.includes('approve')) return null;
  return (
    <span className={styles['small']}>
      You saved it last, so somebody else who may administer Mandate has to approve it.
    </span>
  );
}

type AskedDialogProps = VersionViewProps & {
  readonly asked: Asked;
  readonly onAnswered: () => void;
};

function AskedDialog({ asked, version, library, onClose, onAnswered }: AskedDialogProps) {
  if (asked === null) return null;
  if (asked === 'roll-back') return <RollBackDialog version={version} onClose={onAnswered} />;
  if (asked === 'discard') {
    return <DiscardDialog version={version} onClose={onAnswered} onDone={onClose} />;
  }
  return <MoveDialog move={asked} version={version} library={library} onClose={onAnswered} />;
}

function ExportButtons({ document }: { readonly document: StandardDocument }) {
  const name = `${document.id}-${document.version}`;

  return (
    <>
      <Button
        appearance="subtle"
        onClick={() => downloadText(`${name}.json`, toJson(document), 'application/json')}
      >
        Export JSON
      </Button>
      <Button
        appearance="subtle"
        onClick={() =>
          void toYaml(document).then((text) =>
            downloadText(`${name}.yaml`, text, 'application/yaml'),
          )
        }
      >
        Export YAML
      </Button>
    </>
  );
}

type DiscardDialogProps = Pick<VersionViewProps, 'version' | 'onClose'> & {
  readonly onDone: () => void;
};

function DiscardDialog({ version, onClose, onDone }: DiscardDialogProps) {
  const discard = useDiscardDraft();
  const { standardId, version: number, revision } = version;

  return (
    <ConfirmDialog
      title={`Discard the draft ${version.name} ${number}?`}
      confirmLabel="Discard draft"
      isPending={discard.isPending}
      error={discard.error}
      onConfirm={() =>
        discard.mutate({ standardId, version: number, revision }, { onSuccess: onDone })
      }
      onClose={onClose}
    >
      What is written in it is lost. Other versions stay as they are.
    </ConfirmDialog>
  );
}
