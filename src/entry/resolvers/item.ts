import { itemContract } from '../../contract/contract';
import { createArtifact } from '../../usecases/artifacts';
import { showItem } from '../../usecases/item/show-item';
import { serve } from '../serve';

/** Every question the panel of a work item may ask, and the use case that answers it. */
export const item = serve(itemContract, {
  'item.governance': showItem,
  'artifact.create': createArtifact,
});
