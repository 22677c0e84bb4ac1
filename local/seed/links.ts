import { STATUSES, type LinkTypeName } from './catalogue';
import { finalState, lastTouched, type Draft } from './draft';
import { set } from './life';
import { chance, integer, pick, type Random } from './random';
import type { Scene } from './scene';

/** Work in one project that other projects wait for or refer to. */
const ACROSS: readonly {
  readonly from: string;
  readonly to: string;
  readonly type: LinkTypeName;
}[] = [
  { from: 'DEPO', to: 'EBUS', type: 'blocks' },
  { from: 'ERP', to: 'TICK', type: 'blocks' },
  { from: 'TICK', to: 'SITE', type: 'blocks' },
  { from: 'EBUS', to: 'ACCS', type: 'blocks' },
  { from: 'RTPI', to: 'DATA', type: 'relates' },
  { from: 'TICK', to: 'ERP', type: 'relates' },
  { from: 'TRAM', to: 'RTPI', type: 'relates' },
  { from: 'SAFE', to: 'EBUS', type: 'relates' },
  { from: 'MAIN', to: 'EBUS', type: 'relates' },
  { from: 'SITE', to: 'RTPI', type: 'relates' },
  { from: 'DRIV', to: 'PEOP', type: 'relates' },
];

const PAIRS_ACROSS = 4;

/** Links within and across projects, and the flags: exactly the projects that shall have blocked work have some. */
export function linkProjects(scenes: readonly Scene[], random: Random): void {
  const link = linker();
  const byKey = new Map(scenes.map((scene) => [scene.plan.key, scene]));

  for (const scene of scenes) {
    linkWithin(scene, link);
    if (scene.planted.blocked) obstruct(scene, link);
  }
  for (const { from, to, type } of ACROSS) {
    const source = byKey.get(from);
    const target = byKey.get(to);
    if (source === undefined || target === undefined)
      throw new RangeError(`No project ${from} or ${to}`);
    for (let pair = 0; pair < PAIRS_ACROSS; pair += 1) {
      link({
        type,
        source: pick(random, openWork(source)),
        target: pick(random, openWork(target)),
      });
    }
  }
}

type NewLink = { readonly type: LinkTypeName; readonly source: Draft; readonly target: Draft };

/** Both ends carry the link, and both changelogs tell of it. The same two items are linked once. */
function linker(): (link: NewLink) => void {
  const linked = new Set<string>();
  let nextId = 20_000;

  return ({ type, source, target }) => {
    const pair = [source, target]
      .map((end) => `${end.projectKey}-${end.number}`)
      .sort()
      .join(' ');
    if (source === target || linked.has(pair)) return;

    linked.add(pair);
    nextId += 1;
    const linkId = String(nextId);
    // Not after what happened last to either: a link must not make a quiet item look busy.
    const created = Math.max(source.created, target.created);
    const author = source.reporter;
    const sides = [
      { on: source, end: { linkId, type, direction: 'outward', other: target } as const },
      { on: target, end: { linkId, type, direction: 'inward', other: source } as const },
    ];
    for (const { on, end } of sides) {
      const at = Math.min(Math.max(created, on.created), Math.max(lastTouched(on), on.created));
      on.changes.push({ at, author, kind: 'link', end });
    }
  };
}

function linkWithin({ drafts, random }: Scene, link: ReturnType<typeof linker>): void {
  const finished = drafts.filter((draft) => isWork(draft) && finalState(draft).resolved !== null);
  const open = drafts.filter((draft) => isWork(draft) && !isDone(draft));
  for (const [index, target] of finished.entries()) {
    const earlier = finished[index - integer(random, 1, 6)];
    if (earlier === undefined) continue;
    if (chance(random, 0.05)) link({ type: 'blocks', source: earlier, target });
    else if (chance(random, 0.06)) link({ type: 'relates', source: earlier, target });
    else if (chance(random, 0.01)) link({ type: 'duplicate', source: target, target: earlier });
  }
  for (const source of open) {
    if (chance(random, 0.08)) link({ type: 'relates', source, target: pick(random, finished) });
  }
}

/** Some open work waits for other open work, and some is flagged. */
function obstruct(scene: Scene, link: ReturnType<typeof linker>): void {
  const { random, plan } = scene;
  const open = openWork(scene);
  for (let index = 0; index < Math.max(3, Math.round(open.length * 0.06)); index += 1) {
    const target = pick(random, open);
    if (index % 2 === 0) {
      const at = lastTouched(target);
      target.changes.push(set(at, plan.lead, { isFlagged: true }));
    } else {
      link({ type: 'blocks', source: pick(random, open), target });
    }
  }
}

function openWork({ drafts }: Scene): readonly Draft[] {
  return drafts.filter((draft) => isWork(draft) && !isDone(draft));
}

function isWork({ type }: Draft): boolean {
  return type === 'story' || type === 'task' || type === 'bug';
}

function isDone(draft: Draft): boolean {
  return STATUSES[finalState(draft).status].statusCategory.key === 'done';
}
