import type { Blueprint } from '../blueprint';
import { AGILE_LIGHT_BLUEPRINT } from './agile-light';
import { PM2_BLUEPRINT, PM2_SMALL_BLUEPRINT } from './pm2';
import { PRINCE2_BLUEPRINT } from './prince2';
import { STAGE_GATE_BLUEPRINT } from './stage-gate';

/** Every version that was ever shipped, the latest of each last. */
export const SHIPPED_BLUEPRINTS: readonly Blueprint[] = [
  PM2_BLUEPRINT,
  PM2_SMALL_BLUEPRINT,
  PRINCE2_BLUEPRINT,
  STAGE_GATE_BLUEPRINT,
  AGILE_LIGHT_BLUEPRINT,
];
