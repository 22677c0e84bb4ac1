import { lazy, Suspense } from 'react';

import { projectId } from '@domain/foundation/ids';

import { CertificatesSection } from '../features/certificates/certificates-section';
import { CompliancePanel } from '../features/compliance/compliance-panel';
import { GatesPanel } from '../features/gates/gates-panel';
import { ProjectPage } from '../features/project/project-page';
import type { MoreTab } from '../features/project/project-view';
import { ResponsibilitiesPanel } from '../features/responsibilities/responsibilities-panel';
import { useForge } from '../shared/forge-context';
import { Loading } from '../shared/states';

const Reports = lazy(async () => ({
  default: (await import('../features/reporting/reports-panel')).ReportsPanel,
}));

const EarnedValue = lazy(async () => ({
  default: (await import('../features/earned-value/value-panel')).ValuePanel,
}));

const Forecast = lazy(async () => ({
  default: (await import('../features/forecast/forecast-panel')).ForecastPanel,
}));

const Reuse = lazy(async () => ({
  default: (await import('../features/reuse/reuse-panel')).ReusePanel,
}));

const Flow = lazy(async () => ({
  default: (await import('../features/flow/flow-panel')).FlowPanel,
}));

const History = lazy(async () => ({
  default: (await import('../features/history/history-panel')).HistoryPanel,
}));

const TABS: readonly MoreTab[] = [
  { label: 'Gates', render: (id) => <GatesPanel id={id} /> },
  {
    label: 'Reports',
    render: (id) => (
      <Suspense fallback={<Loading what="status reports" rows={8} />}>
        <Reports id={id} />
      </Suspense>
    ),
  },
  {
    label: 'Forecast',
    render: (id) => (
      <Suspense fallback={<Loading what="the forecast" rows={8} />}>
        <Forecast id={id} />
      </Suspense>
    ),
  },
  {
    label: 'Flow',
    render: (id) => (
      <Suspense fallback={<Loading what="flow" rows={8} />}>
        <Flow id={id} />
      </Suspense>
    ),
  },
  {
    label: 'History',
    render: (id) => (
      <Suspense fallback={<Loading what="history" rows={8} />}>
        <History id={id} />
      </Suspense>
    ),
  },
  {
    label: 'Earned value',
    render: (id) => (
      <Suspense fallback={<Loading what="earned value" rows={8} />}>
        <EarnedValue id={id} />
      </Suspense>
    ),
  },
  {
    label: 'Starting set',
    isStart: true,
    render: (id) => (
      <Suspense fallback={<Loading what="the starting set" rows={8} />}>
        <Reuse id={id} />
      </Suspense>
    ),
  },
  { label: 'Roles', render: (id) => <ResponsibilitiesPanel id={id} /> },
  { label: 'Certificates', render: (id) => <CertificatesSection id={id} /> },
];

/** The page of the Jira project it is opened in. */
export function ProjectApp() {
  const { extension } = useForge();
  return (
    <ProjectPage
      projectId={projectId(idIn(extension['project']))}
      compliance={(id, onCreated) => <CompliancePanel id={id} onCreated={onCreated} />}
      more={TABS}
    />
  );
}

/** @throws Error outside a project, where the manifest never puts this page. */
function idIn(project: unknown): string {
  const id: unknown =
    typeof project === 'object' && project !== null && 'id' in project ? project.id : null;
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new Error('Jira did not say which project this page belongs to.');
  }
  return String(id);
}
