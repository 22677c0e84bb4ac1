import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { openPath } from '../../shared/navigate';
import { ALL_NODES, nodeOptions } from '../../shared/node-options';
import { Page } from '../../shared/page';
import { useAnswer } from '../../shared/questions';
import { FIRST_LOOK, looking, type RegisterAsked } from './register-asked';
import { RegisterBody } from './register-body';
import { useRegister, useRegisterExport } from './register-data';
import styles from './registers.module.css';

/** Risks, issues, assumptions, dependencies, decisions and changes of all projects in one list. */
export function RegistersPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [asked, setAsked] = useState<RegisterAsked>({ ...FIRST_LOOK, nodeId: initialNode });
  const nodes = useAnswer('portfolio.nodes', {});
  const query = useRegister(asked);
  const file = useRegisterExport(asked);
  const jql = query.data?.jql ?? null;
  const known = nodes.data?.nodes ?? [];

  return (
    <Page
      title="Registers"
      lead="Risks, issues, assumptions, dependencies, decisions and changes of all projects."
      badge={
        <div className={styles['node']}>
          <Choice
            label="Portfolio"
            isCompact
            options={nodeOptions(known)}
            value={asked.nodeId ?? ALL_NODES}
            onChange={(id) =>
              setAsked(looking(asked, { nodeId: known.find((node) => node.id === id)?.id ?? null }))
            }
          />
        </div>
      }
      actions={
        <>
          <Button
            isLoading={file.isPending}
            isDisabled={(query.data?.found ?? 0) === 0}
            onClick={() => file.mutate()}
          >
            Export CSV
          </Button>
          <Button
            isDisabled={jql === null}
            onClick={() => {
              if (jql !== null) void openPath(`/issues/?jql=${encodeURIComponent(jql)}`);
            }}
          >
            Open in Jira
          </Button>
        </>
      }
    >
      {jql === null && (query.data?.found ?? 0) > 0 && (
        <p className={styles['hint']}>
          Jira opens up to 200 of them at once: filter until no more are left.
        </p>
      )}
      <RegisterBody query={query} asked={asked} onAsk={setAsked} />
    </Page>
  );
}
