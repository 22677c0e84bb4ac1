import type { ProjectPlan } from '../project-plan';
import { accs } from './accs';
import { data } from './data';
import { depo } from './depo';
import { driv } from './driv';
import { ebus } from './ebus';
import { erp } from './erp';
import { ferry } from './ferry';
import { idea } from './idea';
import { main } from './main';
import { peop } from './peop';
import { rtpi } from './rtpi';
import { safe } from './safe';
import { site } from './site';
import { tick } from './tick';
import { tram } from './tram';

export const PROJECTS: readonly ProjectPlan[] = [
  tram,
  tick,
  rtpi,
  depo,
  ebus,
  safe,
  main,
  erp,
  site,
  driv,
  accs,
  peop,
  data,
  ferry,
  idea,
];
