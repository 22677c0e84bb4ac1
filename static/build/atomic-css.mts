import { sort } from '@compiled/css';
import postcss, { type ChildNode } from 'postcss';
import type { Plugin } from 'vite';

/** `._1wyb1skh`, `._1wyb1skh:hover`: what Compiled emits. A CSS module's class looks like `._pill_klxfb_1`. */
const ATOMIC = /^\._[a-z0-9]{8}(?![a-z0-9_-])/;
const CONDITIONAL = ['media', 'supports', 'container', 'starting-style'];

/** Keeps the plug-in's one job apart from Vite, so that it can be tried on a string. */
export function sortAtomicCss(css: string): string {
  const root = postcss.parse(css);
  const atomic = postcss.root();
  for (const node of [...root.nodes]) {
    if (isAtomic(node)) atomic.append(node.remove());
  }

  const sorted = sort(atomic.toString(), { sortAtRulesEnabled: true, sortShorthandEnabled: true });
  return sorted + root.toString();
}

/**
 * Atlaskit ships atomic CSS beside its JavaScript. Among rules of equal weight the later one wins, so `font` after
 * `font-weight` undoes it: left in the order of the imports, buttons and bold text come out thin. The atomic rules
 * are taken out, sorted as Compiled means them, and put first; all other CSS keeps its order.
 */
export function atomicCss(): Plugin {
  return {
    name: 'mandate:sort-atomic-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          file.source = sortAtomicCss(String(file.source));
        }
      }
    },
  };
}

function isAtomic(node: ChildNode): boolean {
  if (node.type === 'rule') return node.selectors.every((selector) => ATOMIC.test(selector));
  if (node.type !== 'atrule' || !CONDITIONAL.includes(node.name)) return false;

  const inside = node.nodes ?? [];
  return inside.length > 0 && inside.every(isAtomic);
}
