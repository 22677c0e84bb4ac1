import { dayInZone } from '../../domain/foundation/calendar';
import { certificateId, type GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import {
  type Certificate,
  type CertificateDraft,
  type CertifiedExemption,
  sealCertificate,
} from '../../domain/standards/certification/certificate';
import { type Exemption, isInForce } from '../../domain/standards/exemptions/exemption';
import type { KeptFinding, Rule } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import { findingsByProject, standardOf } from '../compliance';
import { readCircumstances } from '../exemptions/circumstances';
import { demandDecider } from '../exemptions/demand-decider';
import type { Deps } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf, type SightDeps } from '../sight';
import { timeZoneOf } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import type { StandingDeps } from '../standing';
import { demandWholeSight } from './whole-sight';

type IssueDeps = SightDeps &
  StandingDeps &
  RecordDeps &
  Pick<
    Deps,
    | 'certificates'
    | 'exemptions'
    | 'findings'
    | 'newId'
    | 'profiles'
    | 'rollUps'
    | 'sha256'
    | 'standards'
    | 'state'
  >;

/**
 * Certifies how a governed project keeps its standard, as of the day on which it was last held against it, and seals it.
 *
 * @throws AppError `not-found` for a project that is not governed or hidden; `conflict` where it is held against no
 *   standard or was not held against it yet; `not-allowed` for anyone who does not manage portfolios, and where the user does not see all
 *   that it rests on.
 */
export async function issueCertificate({ id }: { readonly id: GovernedId }, deps: IssueDeps) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  await demandDecider(deps);
  const findings = findingsByProject([project], await deps.findings.of([id])).get(id) ?? [];
  await demandWholeSight(findings, { project, sight, what: 'certificate' }, deps);

  const draft = await draftOf(project, findings, deps);
  const sealed = sealCertificate(draft, deps.sha256);
  const { compliance, level } = JSON.parse(sealed.certificate) as Certificate;
  const listed = {
    id: draft.id,
    governedId: id,
    day: draft.day,
    issuedAt: draft.issuedAt,
    standard: `${draft.standard.name} ${draft.standard.version}`,
    score: compliance.score,
    level,
    hash: sealed.hash,
  };

  await recorded(
    {
      action: 'certificate.issue',
      subject: id,
      before: null,
      after: { certificate: draft.id, level, hash: sealed.hash },
      about: [project.scope.projectId],
    },
    () => deps.certificates.add(listed, sealed),
    deps,
  );
  return listed;
}

async function draftOf(
  project: GovernedProject,
  findings: readonly KeptFinding[],
  deps: IssueDeps,
): Promise<CertificateDraft> {
  const standard = standardOf(project, await standardsToday(deps));
  const [first] = findings;
  if (standard === null || first === undefined) {
    throw new AppError(
      'conflict',
      standard === null
        ? `${project.key} is held against no standard.`
        : `${project.key} was not held against its standard yet. Compute it first.`,
    );
  }
  const day = dayInZone(first.lastSeen, await timeZoneOf(deps));
  const circumstances = (await readCircumstances([project], day, deps))(project);
  const { asked, notAsked } = whatIsAsked(standard, circumstances);
  const found = new Map(findings.map((finding) => [finding.ruleId, finding]));
  const inForce = circumstances.exemptions.filter((one) => isInForce(one, day));

  return {
    id: certificateId(deps.newId()),
    project: { id: project.id, key: project.key, name: project.name },
    day,
    issuedAt: deps.now(),
    standard: { id: standard.id, name: standard.name, version: standard.version },
    results: asked.rules.flatMap((rule) => {
      const finding = found.get(rule.id);
      return finding === undefined ? [] : certifiedRule(rule, finding);
    }),
    notAsked: notAsked.map(({ rule, why }) => ({ rule: rule.id, why })),
    exemptions: await Promise.all(inForce.map((one) => certifiedExemption(one, deps))),
    signers: [await deps.audit.pseudonymOf(deps.actor, deps.now())],
  };
}

function certifiedRule({ id, clause, title, severity, weight }: Rule, finding: KeptFinding) {
  const { verdict, reason, firstSeen: since, evidence, evidenceTotal } = finding;
  return { id, clause, title, severity, weight, verdict, reason, since, evidence, evidenceTotal };
}

async function certifiedExemption(
  { kind, ruleId, reason, from, until, requested, decision }: Exemption,
  { audit, now }: IssueDeps,
): Promise<CertifiedExemption> {
  const approver = decision?.by ?? requested.by;
  const [requestedBy, approvedBy] = await Promise.all([
    audit.pseudonymOf(requested.by, now()),
    audit.pseudonymOf(approver, now()),
  ]);
  return { kind, rule: ruleId, reason, from, until, requestedBy, approvedBy };
}
