import { counted, listed } from '../foundation/wording';
import { worstOf } from './assess-health';
import type { Health, HealthColor, HealthDimension } from './health';
import { isPainted } from './said-health';

export type Child = { readonly key: string; readonly health: Health };

const MOST_NAMES = 5;

/**
 * The health of a programme or portfolio: that of its worst project, naming the projects that decide.
 *
 * Projects without a colour do not count, and are mentioned; with no coloured project it is *unknown*. Each dimension is
 * the worst of that dimension over the projects.
 * Source: docs/glossary.md, *health*: worst-of.
 *
 * @example
 * healthOfMany([{ key: 'DOC', health: red }, { key: 'EUCA', health: green }])
 * // red: 'Red because of DOC.'
 */
export function healthOfMany(children: readonly Child[]): Health {
  const color = worstOf(children.map((child) => child.health.color));

  return {
    color,
    computed: worstOf(children.map((child) => child.health.computed)),
    said: null,
    dimensions: [dimensionOf('schedule', children), dimensionOf('cost', children)],
    reasons: [reason(color, children), ...betterSaid(children)],
  };
}

function reason(color: HealthColor, children: readonly Child[]): string {
  if (children.length === 0) return 'There is no project to judge.';
  if (color === 'unknown') return 'No project has a health that is known.';

  const deciding = children.filter((child) => child.health.color === color);
  const unknown = children.filter((child) => child.health.color === 'unknown').length;
  const left = unknown === 0 ? '' : ` The health of ${counted(unknown, 'project')} is unknown.`;
  if (color === 'green') {
    const all =
      unknown === 0 ? 'Every project is green.' : 'Every project whose health is known is green.';
    return `${all}${left}`;
  }
  return `${nameOf(color)} because of ${listed(keysOf(deciding), MOST_NAMES)}.${left}`;
}

/** Nobody learns from a colour alone that somebody said it. */
function betterSaid(children: readonly Child[]): readonly string[] {
  const painted = children.filter(({ health }) => isPainted(health));
  return painted.length === 0
    ? []
    : [`Better is said than the data say of ${listed(keysOf(painted), MOST_NAMES)}.`];
}

function dimensionOf(name: HealthDimension['name'], children: readonly Child[]): HealthDimension {
  const colored = children.map(({ key, health }) => ({
    key,
    color: health.dimensions.find((dimension) => dimension.name === name)?.color ?? 'unknown',
  }));
  const color = worstOf(colored.map((child) => child.color));
  const deciding = colored.filter((child) => child.color === color);
  const colors: readonly HealthColor[] = ['red', 'amber', 'green', 'unknown'];

  return {
    name,
    color,
    rule:
      color === 'unknown'
        ? 'Not available: no project has it.'
        : 'The worst of all projects counts.',
    numbers: colors
      .map((each) => ({
        label: nameOf(each),
        value: counted(colored.filter((child) => child.color === each).length, 'project'),
      }))
      .filter(({ value }) => !value.startsWith('0 ')),
    toGreen:
      color === 'red' || color === 'amber'
        ? `Bring ${listed(keysOf(deciding), MOST_NAMES)} to green${color === 'red' ? ', and those that are amber' : ''}.`
        : null,
  };
}

function keysOf(children: readonly { readonly key: string }[]): readonly string[] {
  return children.map((child) => child.key);
}

function nameOf(color: HealthColor): string {
  return `${color.charAt(0).toUpperCase()}${color.slice(1)}`;
}
