import type { adminContract } from '../../contract/contract';
import { exportAudit } from '../../usecases/audit/export-audit';
import { listAudit } from '../../usecases/audit/list-audit';
import { verifyAudit } from '../../usecases/audit/verify-audit';
import { decideExemption } from '../../usecases/exemptions/decide-exemption';
import { revokeExemption } from '../../usecases/exemptions/end-exemption';
import { listExemptions } from '../../usecases/exemptions/list-exemptions';
import { listLifeCycles, saveLifeCycle } from '../../usecases/gates/save-life-cycle';
import { showLifeCycleVersions } from '../../usecases/gates/show-life-cycle-versions';
import { governItem, governProject, releaseProject } from '../../usecases/governing';
import { deleteNode, saveNode, showTree } from '../../usecases/portfolio-tree';
import {
  grantRole,
  grantRoleToGroup,
  grantTotals,
  listRoles,
  revokeRole,
  revokeRoleFromGroup,
  withdrawTotals,
} from '../../usecases/roles';
import { moveVersion } from '../../usecases/library/move-version';
import { rollBack } from '../../usecases/library/roll-back';
import { discardDraft, saveDraft } from '../../usecases/library/save-draft';
import { readVersion, showLibrary } from '../../usecases/library/show-library';
import { rateProject, saveModel, showScoring } from '../../usecases/scoring';
import { chooseFields } from '../../usecases/setup/choose-fields';
import { chooseProjects } from '../../usecases/setup/choose-projects';
import { connect } from '../../usecases/setup/connect';
import { askToImport, askToPause, askToRebuild } from '../../usecases/setup/control-import';
import { finishSetup } from '../../usecases/setup/finish-setup';
import { mapArtifacts } from '../../usecases/setup/map-artifacts';
import { showImport, showSetup } from '../../usecases/setup/show-setup';
import { costOfLookingBack } from '../../usecases/simulation/past/cost';
import { askForSimulation, showSimulation } from '../../usecases/simulation/show-simulation';
import { assignStandard, listStandards } from '../../usecases/standards';
import type { UseCases } from '../answer-operation';

/** Who answers the questions of an administration page, wherever that page is shown. */
export const administration: UseCases<typeof adminContract> = {
  'setup.status': showSetup,
  'setup.connect': connect,
  'setup.choose-projects': chooseProjects,
  'setup.choose-fields': chooseFields,
  'setup.map-artifacts': mapArtifacts,
  'setup.finish': finishSetup,
  'import.status': showImport,
  'import.start': askToImport,
  'import.pause': askToPause,
  'import.rebuild': askToRebuild,
  'tree.get': showTree,
  'tree.save-node': saveNode,
  'tree.delete-node': deleteNode,
  'tree.govern-project': governProject,
  'tree.govern-item': governItem,
  'tree.release': releaseProject,
  'standards.list': listStandards,
  'standards.library': showLibrary,
  'standards.read': readVersion,
  'standards.save-draft': saveDraft,
  'standards.discard-draft': discardDraft,
  'standards.move': moveVersion,
  'standards.roll-back': rollBack,
  'life-cycles.list': listLifeCycles,
  'life-cycles.versions': showLifeCycleVersions,
  'life-cycles.save': saveLifeCycle,
  'simulation.start': askForSimulation,
  'simulation.cost': costOfLookingBack,
  'simulation.view': showSimulation,
  'standards.assign': assignStandard,
  'scoring.get': showScoring,
  'scoring.save-model': saveModel,
  'scoring.rate': rateProject,
  'roles.list': listRoles,
  'roles.grant': grantRole,
  'roles.revoke': revokeRole,
  'roles.grant-group': grantRoleToGroup,
  'roles.revoke-group': revokeRoleFromGroup,
  'roles.grant-totals': grantTotals,
  'roles.withdraw-totals': withdrawTotals,
  'audit.list': listAudit,
  'audit.verify': verifyAudit,
  'audit.export': exportAudit,
  'exemptions.list': listExemptions,
  'exemption.decide': decideExemption,
  'exemption.revoke': revokeExemption,
};
