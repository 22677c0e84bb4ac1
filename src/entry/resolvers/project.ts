import { projectContract } from '../../contract/contract';
import { createArtifact } from '../../usecases/artifacts';
import { issueCertificate } from '../../usecases/certificates/issue-certificate';
import { listCertificates, readCertificate } from '../../usecases/certificates/read-certificates';
import { proposeBaseline } from '../../usecases/earned-value/propose-baseline';
import { readBaseline } from '../../usecases/earned-value/read-baseline';
import { setBaseline } from '../../usecases/earned-value/set-baseline';
import { showValue } from '../../usecases/earned-value/show-value';
import { decideExemption } from '../../usecases/exemptions/decide-exemption';
import { revokeExemption, withdrawExemption } from '../../usecases/exemptions/end-exemption';
import { requestTailoring, requestWaiver } from '../../usecases/exemptions/request-exemption';
import { showCycleTimes } from '../../usecases/flow/show-cycle-times';
import { showFlow } from '../../usecases/flow/show-flow';
import { showForecast } from '../../usecases/forecasting/show-forecast';
import { showProjectDifference } from '../../usecases/history/show-difference';
import { showMilestoneTrends } from '../../usecases/history/show-milestone-trends';
import { showProjectAsOf } from '../../usecases/history/show-project-as-of';
import { runProject } from '../../usecases/project/run-project';
import { setPlan } from '../../usecases/project/set-plan';
import { sayHealth } from '../../usecases/project/say-health';
import { setProfile } from '../../usecases/project/set-profile';
import { showCompliance } from '../../usecases/project/show-compliance';
import { showEntry } from '../../usecases/project/show-entry';
import { showProject } from '../../usecases/project/show-project';
import { moveReport } from '../../usecases/reporting/move-report';
import { readReport } from '../../usecases/reporting/read-report';
import { setCadence } from '../../usecases/reporting/set-cadence';
import { showReports } from '../../usecases/reporting/show-reports';
import { writeReport } from '../../usecases/reporting/write-report';
import { previewBlueprint } from '../../usecases/reuse/preview-blueprint';
import { provision } from '../../usecases/reuse/provision';
import { saveBlueprint } from '../../usecases/reuse/save-blueprint';
import { showBlueprints } from '../../usecases/reuse/show-blueprints';
import { showDrift } from '../../usecases/reuse/show-drift';
import { showSimilar } from '../../usecases/reuse/show-similar';
import { showResponsibilities } from '../../usecases/responsibilities/show-responsibilities';
import { depsForUser } from '../deps';
import { serve, type DepsFor } from '../serve';
import { gatesOfProject } from './gates-of-project';

/** Every question a project page may ask, and the use case that answers it. */
export const answerProject = (depsFor: DepsFor) =>
  serve(
    projectContract,
    {
      'project.entry': showEntry,
      'project.overview': showProject,
      'project.forecast': showForecast,
      'project.flow': showFlow,
      'project.cycle-times': showCycleTimes,
      'project.as-of': showProjectAsOf,
      'project.milestone-trends': showMilestoneTrends,
      'project.difference': showProjectDifference,
      'project.set-plan': setPlan,
      'project.compliance': showCompliance,
      'project.set-profile': setProfile,
      'project.say-health': sayHealth,
      'project.responsibilities': showResponsibilities,
      'project.run': runProject,
      'artifact.create': createArtifact,
      'waiver.request': requestWaiver,
      'tailoring.request': requestTailoring,
      'exemption.withdraw': withdrawExemption,
      'exemption.decide': decideExemption,
      'exemption.revoke': revokeExemption,
      'certificates.list': listCertificates,
      'certificate.read': readCertificate,
      'certificate.issue': issueCertificate,
      ...gatesOfProject,
      'reports.show': showReports,
      'report.read': readReport,
      'report.set-cadence': setCadence,
      'report.write': writeReport,
      'report.move': moveReport,
      'value.show': showValue,
      'baseline.read': readBaseline,
      'baseline.propose': proposeBaseline,
      'baseline.set': setBaseline,
      'blueprints.show': showBlueprints,
      'blueprint.preview': previewBlueprint,
      'blueprint.provision': provision,
      'blueprint.drift': showDrift,
      'similar.show': showSimilar,
      'blueprint.save': saveBlueprint,
    },
    depsFor,
  );

export const project = answerProject(depsForUser);
