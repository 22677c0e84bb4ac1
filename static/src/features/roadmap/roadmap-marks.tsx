import { PlotText } from './plot-text';
import { COLORS } from './roadmap-colors';

export type DiamondKind = 'done' | 'late' | 'slipped' | 'open';

type DiamondProps = { readonly x: number; readonly y: number; readonly kind: DiamondKind };

const SIZE = 5;
const DOTS = '2 1.5';

/** A milestone. Each state has a form of its own: full, with a sign of exclamation, dotted, or plain. */
export function Diamond({ x, y, kind }: DiamondProps) {
  const color = kind === 'late' ? COLORS.late : COLORS.text;
  return (
    <>
      <path
        d={`M ${x} ${y - SIZE} l ${SIZE} ${SIZE} l ${-SIZE} ${SIZE} l ${-SIZE} ${-SIZE} Z`}
        fill={kind === 'done' ? COLORS.text : COLORS.surface}
        stroke={color}
        strokeWidth={1.5}
        strokeDasharray={kind === 'slipped' ? DOTS : undefined}
      />
      {kind === 'late' && (
        <PlotText x={x} y={y - SIZE - 2} anchor="middle" isStrong color={COLORS.lateText}>
          !
        </PlotText>
      )}
    </>
  );
}

type FlagProps = { readonly x: number; readonly y: number; readonly isLate: boolean };

/** A gate that is to come: a flag that stands on its day. */
export function Flag({ x, y, isLate }: FlagProps) {
  const color = isLate ? COLORS.late : COLORS.gate;
  return (
    <>
      <path
        d={`M ${x} ${y} v -10 h 7 l -2 2.5 l 2 2.5 h -7`}
        fill="none"
        stroke={color}
        strokeWidth={1.5}
      />
      {isLate && (
        <PlotText x={x + 9} y={y - 2} isStrong color={COLORS.lateText}>
          !
        </PlotText>
      )}
    </>
  );
}
