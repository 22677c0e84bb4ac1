import { projectContract } from '../../contract/contract';
import { createArtifact } from '../../usecases/artifacts';
import { runProject } from '../../usecases/project/run-project';
import { setPlan } from '../../usecases/project/set-plan';
import { showEntry } from '../../usecases/project/show-entry';
import { showProject } from '../../usecases/project/show-project';
import { depsForUser } from '../deps';
import { serve, type DepsFor } from '../serve';

/** Every question a project page may ask, and the use case that answers it. */
export const answerProject = (depsFor: DepsFor) =>
  serve(
    projectContract,
    {
      'project.entry': showEntry,
      'project.overview': showProject,
      'project.set-plan': setPlan,
      'project.run': runProject,
      'artifact.create': createArtifact,
    },
    depsFor,
  );

export const project = answerProject(depsForUser);
