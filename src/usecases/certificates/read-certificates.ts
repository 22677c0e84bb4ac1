import type { CertificateId, GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Certificate } from '../../domain/standards/certification/certificate';
import type { KeptFinding } from '../../domain/standards/standard';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { seenGoverned, sightOf, type SightDeps } from '../sight';
import { holds, type StandingDeps } from '../standing';
import { demandWholeSight } from './whole-sight';

type ReadDeps = SightDeps & Pick<Deps, 'certificates' | 'rollUps'>;

/**
 * The certificates of a governed project, latest first, and whether the user may issue one.
 *
 * @throws AppError `not-found` for a project that is not governed or hidden.
 */
export async function listCertificates(
  { id }: { readonly id: GovernedId },
  deps: ReadDeps & StandingDeps,
) {
  seenGoverned(id, await sightOf(deps));
  const [certificates, mayIssue] = await Promise.all([
    deps.certificates.of(id),
    holds('manage-portfolios', deps),
  ]);
  return { certificates, mayIssue };
}

/**
 * A certificate as it was sealed.
 *
 * @throws AppError `not-found` for one that does not exist or is of another or a hidden project; `not-allowed` where it rests
 *   on what is hidden from the user.
 */
export async function readCertificate(
  { id, certificate: which }: { readonly id: GovernedId; readonly certificate: CertificateId },
  deps: ReadDeps,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const sealed = await deps.certificates.read(which);
  const read = sealed === null ? null : (JSON.parse(sealed.certificate) as Certificate);
  if (sealed === null || read?.project.id !== id) {
    throw new AppError('not-found', `${project.key} has no such certificate.`);
  }

  await demandWholeSight(findingsIn(read, project), { project, sight, what: 'certificate' }, deps);
  return sealed;
}

function findingsIn(
  { results, standard, issuedAt }: Certificate,
  { id }: GovernedProject,
): readonly KeptFinding[] {
  return results.map(({ id: ruleId, verdict, reason, evidence, evidenceTotal, since }) => ({
    governedId: id,
    standardId: standard.id,
    standardVersion: standard.version,
    ruleId,
    verdict,
    reason,
    evidence,
    evidenceTotal,
    firstSeen: since,
    lastSeen: issuedAt,
  }));
}
